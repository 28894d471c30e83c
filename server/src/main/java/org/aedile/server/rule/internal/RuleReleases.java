package org.aedile.server.rule.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aedile.detection.RuleText;
import org.aedile.job.control.ControlRecord;
import org.aedile.job.control.EffectiveFrom;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.domain.DomainClock;
import org.aedile.server.domain.OpenDomain;
import org.aedile.server.domain.TimeDomains;
import org.aedile.server.log.ControlWriter;
import org.aedile.server.log.KafkaAccess;
import org.aedile.server.rule.RuleRelease;
import org.aedile.wire.Topics;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts releases on the log, each with the times from which it judges. Thread-safe. */
@Component
class RuleReleases {
    /** So far ahead of a clock a release begins: every job has compiled it by then, and it is still within two seconds. */
    private static final long AHEAD_MILLIS = 1_500;

    private final ControlWriter writer;
    private final ObjectProvider<TimeDomains> domains;

    RuleReleases(ControlWriter writer, ObjectProvider<TimeDomains> domains) {
        this.writer = writer;
        this.domains = domains;
    }

    Map<String, Instant> release(RuleRelease release) {
        Map<String, Long> times = new HashMap<>();
        domains.getObject().listOpen().forEach(domain -> times.put(domain.id(), begin(domain)));
        EffectiveFrom effective = new EffectiveFrom(ControlRecord.ALWAYS, times);
        List<ControlWriter.Entry> entries = new ArrayList<>();
        for (RuleText file : release.files()) {
            ControlRecord one =
                    new ControlRecord(file.file(), release.version(), effective, file.standing(), file.text());
            entries.add(new ControlWriter.Entry(Topics.RULES, one.key(), requireSize(one)));
            release.superseded()
                    .forEach(version -> entries.add(new ControlWriter.Entry(
                            Topics.RULES,
                            new ControlRecord(file.file(), version, effective, file.standing(), "").key(),
                            null)));
        }
        writer.write(entries);
        Map<String, Instant> told = new TreeMap<>();
        times.forEach((domain, millis) -> told.put(domain, Instant.ofEpochMilli(millis)));
        return told;
    }

    /** A clock that runs faster has come further when the jobs have compiled; one that is moved by hand may be anywhere. */
    private static long begin(OpenDomain domain) {
        DomainClock clock = domain.clock();
        return clock.millis() + (long) (AHEAD_MILLIS * Math.max(1, clock.speed()));
    }

    private static byte[] requireSize(ControlRecord one) {
        byte[] value = one.value();
        if (value.length > KafkaAccess.LARGEST_RECORD / 2) {
            throw new AedileException(
                    ErrorCode.TOO_LARGE,
                    "the rule has %d bytes, at most %d are taken"
                            .formatted(value.length, KafkaAccess.LARGEST_RECORD / 2));
        }
        return value;
    }
}
