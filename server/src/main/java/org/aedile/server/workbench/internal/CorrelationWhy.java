package org.aedile.server.workbench.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.aedile.detection.CorrelationInquiry;
import org.aedile.detection.SourceProfiles;
import org.aedile.detection.correlation.CorrelationPlan;
import org.aedile.server.privacy.PayloadVault;
import org.aedile.server.workbench.internal.WhyAnswer.Covered;
import org.aedile.wire.FrameView;

/**
 * Runs the correlations of some rules over what was received around one observation, to say what they made of it. When there
 * is not time for all that may matter, only what lies within the timespan before it is counted. One thread, used once.
 */
final class CorrelationWhy {
    private static final Duration HALF = Duration.ofSeconds(10);
    private static final long MINUTE = 60_000;

    private final AskedRules asked;
    private final SourceProfiles profiles;
    private final FrameView view;
    private final long nowMillis;

    /** @param now where the domain's clock stands */
    CorrelationWhy(AskedRules asked, SourceProfiles profiles, PayloadVault vault, Instant now) {
        this.asked = asked;
        this.nowMillis = now.toEpochMilli();
        this.profiles = new RememberedProfiles(profiles);
        this.view = new FrameView(vault);
    }

    /** What they made of it, and between which times observations were counted; nothing when there was no time. */
    record Told(List<CorrelationAnswer> correlations, Optional<Covered> covered) {}

    Told answer(LogReader log, Question question, boolean hidden) {
        long history = longest(CorrelationPlan::historyMillis);
        Run run = new Run(question);
        if (!run.read(log, history)) {
            run = new Run(question);
            run.read(log, longest(CorrelationPlan::timespanMillis));
        }
        Run last = run;
        return new Told(
                asked.correlations().stream()
                        .map(plan -> CorrelationAnswer.of(plan, last.inquiry.explain(plan.id()), hidden))
                        .toList(),
                last.covered());
    }

    private long longest(ToLongFunction<CorrelationPlan> millis) {
        return asked.correlations().stream().mapToLong(millis).max().orElse(0);
    }

    /** One way through the log. */
    private final class Run {
        private final Question question;
        private final CorrelationInquiry inquiry;
        private final long receivedMillis;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;

        private Run(Question question) {
            this.question = question;
            view.wrap(question.frame());
            this.receivedMillis = view.receiptTimeMillis();
            this.inquiry = new CorrelationInquiry(asked.catalog(), profiles, view.source() + "/" + view.id());
        }

        /** False when the time was over before the observation came. */
        private boolean read(LogReader log, long historyMillis) {
            log.begin(receivedMillis - historyMillis);
            long until = receivedMillis + longest(CorrelationPlan::timespanMillis) + MINUTE;
            ProcessorTime time = ProcessorTime.of(HALF);
            for (Optional<byte[]> frame = log.next(); frame.isPresent(); frame = log.next()) {
                if (time.isOver() || view.wrap(frame.get()).receiptTimeMillis() > until) {
                    break;
                }
                observe(frame.get());
            }
            if (!question.stored() && !time.isOver()) {
                observe(question.frame());
            }
            inquiry.tick(Math.max(last + 1, Math.min(until, nowMillis)));
            return inquiry.isTaken();
        }

        private void observe(byte[] frame) {
            view.wrap(frame);
            first = Math.min(first, view.receiptTimeMillis());
            last = Math.max(last, view.receiptTimeMillis());
            inquiry.observe(view);
        }

        private Optional<Covered> covered() {
            return inquiry.isTaken()
                    ? Optional.of(new Covered(Instant.ofEpochMilli(first), Instant.ofEpochMilli(last)))
                    : Optional.empty();
        }
    }
}
