package org.aedile.server.workbench.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.aedile.detection.Catalog;
import org.aedile.detection.RuleStanding;
import org.aedile.detection.RuleSummary;
import org.aedile.detection.RuleText;
import org.aedile.detection.SourceProfiles;
import org.aedile.detection.rule.Explanation;
import org.aedile.detection.rule.RuleMatcher;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.EventView;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.SourceProfile;
import org.aedile.server.access.Caller;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.privacy.PayloadVault;
import org.aedile.server.rule.RuleBook;
import org.aedile.server.workbench.RuleVersion;
import org.aedile.server.workbench.internal.CorrelationWhy.Told;
import org.aedile.wire.FrameView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers why a rule fires on an observation, or doesn't, and what a correlation made of it. Thread-safe. */
@Component
class RuleWhy {
    private static final String ASKED = "workbench/ asked";

    private final RuleBook book;
    private final RuleCheck check;
    private final RuleVersionStore store;
    private final AskedFrames frames;
    private final StoredLog log;
    private final TrialQueue queue;
    private final KnownSources sources;
    private final PayloadVault vault;
    private final DomainChoice domains;

    RuleWhy(
            RuleBook book,
            RuleCheck check,
            RuleVersionStore store,
            AskedFrames frames,
            StoredLog log,
            TrialQueue queue,
            KnownSources sources,
            PayloadVault vault,
            DomainChoice domains) {
        this.book = book;
        this.check = check;
        this.store = store;
        this.frames = frames;
        this.log = log;
        this.queue = queue;
        this.sources = sources;
        this.vault = vault;
        this.domains = domains;
    }

    /**
     * Asks the rules of the file that has the rule of that id, or of the text in the form, about what is the caller's own.
     *
     * @throws AedileException {@code NOT_FOUND} when there is no such rule or observation, {@code INVALID_VALUE} when the
     *     text doesn't compile or nothing is asked about, {@code OVERLOADED} when too many wait
     */
    CompletableFuture<WhyAnswer> answer(String ruleId, WhyForm form, Caller caller) {
        AskedRules asked = rules(ruleId, form.text(), RuleAccess.standingOf(caller));
        Question question = frames.find(form, asked.standing());
        EventView event = new FrameView(vault).wrap(question.frame());
        if (question.stored() && !RuleAccess.standingOf(caller).sees(event.agency())) {
            throw AskedFrames.absent(String.valueOf(form.observation()));
        }
        if (event.isErased()) {
            throw new AedileException(ErrorCode.NOT_FOUND, "the content of '" + form.observation() + "' was erased");
        }
        SourceProfiles profiles = sources.at(Instant.now());
        WhyAnswer plain = plain(asked, question, event, profiles);
        return asked.correlations().isEmpty()
                ? CompletableFuture.completedFuture(plain)
                : queue.submit(() -> withCorrelations(plain, asked, question, form));
    }

    private WhyAnswer withCorrelations(WhyAnswer plain, AskedRules asked, Question question, WhyForm form) {
        String domain = domains.idOf(form.domain());
        Instant now = domains.clockOf(domain).instant();
        try (LogReader reader = log.open(domain)) {
            Told told = new CorrelationWhy(asked, sources.at(now), vault, now).answer(reader, question, plain.hidden());
            return plain.with(told);
        }
    }

    private static WhyAnswer plain(AskedRules asked, Question question, EventView event, SourceProfiles profiles) {
        Optional<SourceProfile> profile = profiles.find(event.source());
        boolean hidden = question.stored()
                && profile.map(known -> known.dataClass().encrypted()).orElse(true);
        RuleMatcher matcher = asked.catalog().newRuleMatcher();
        LogSource logSource = event.logSource().equals(LogSource.NONE)
                ? profile.map(SourceProfile::logSource).orElse(LogSource.NONE)
                : event.logSource();
        boolean seen = !question.stored() || asked.standing().sees(event.agency());
        List<WhyAnswer.RuleAnswer> answers = new ArrayList<>();
        for (RuleSummary rule : asked.rules()) {
            matcher.rules().find(rule.id()).ifPresent(index -> {
                Explanation told = matcher.explain(index, event, logSource, profile.orElse(null));
                answers.add(WhyAnswer.rule(rule, told, seen, hidden));
            });
        }
        return new WhyAnswer(event.source(), event.id(), hidden, answers, List.of(), null);
    }

    /** @param asker what the caller may see; a rule of the city, which sees all, is asked about no more */
    private AskedRules rules(String ruleId, @Nullable String text, RuleStanding asker) {
        List<RuleVersion> versions = store.list(ruleId);
        RuleStanding standing = versions.isEmpty() || !asker.agency().isEmpty()
                ? asker
                : new RuleStanding(versions.get(0).agency(), false);
        if (text != null) {
            check.requireSound(text);
            return compiled(new RuleText(ASKED, text, standing));
        }
        return loaded(ruleId)
                .map(rule -> new RuleText(rule.file(), rule.text(), standing))
                .or(() -> versions.stream().findFirst().map(one -> new RuleText(ASKED, one.text(), standing)))
                .map(this::compiled)
                .orElseThrow(() -> new AedileException(ErrorCode.NOT_FOUND, "no rule with id '" + ruleId + "'"));
    }

    /** The file that the rule runs from. */
    private Optional<RuleText> loaded(String ruleId) {
        return book.loaded().stream()
                .filter(rule -> rule.id().equals(ruleId))
                .findFirst()
                .flatMap(rule -> book.texts().stream()
                        .filter(text -> text.file().equals(rule.file()))
                        .findFirst());
    }

    private AskedRules compiled(RuleText text) {
        List<RuleText> files = new ArrayList<>(check.needed(text.text()));
        files.removeIf(file -> file.file().equals(text.file()));
        files.add(text);
        return new AskedRules(Catalog.compile(files, List.of()), text.file(), text.standing());
    }
}
