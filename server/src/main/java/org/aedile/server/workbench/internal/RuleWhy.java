package org.aedile.server.workbench.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.detection.Catalog;
import org.aedile.detection.RuleStanding;
import org.aedile.detection.RuleSummary;
import org.aedile.detection.RuleText;
import org.aedile.detection.rule.Explanation;
import org.aedile.detection.rule.RuleMatcher;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.EventView;
import org.aedile.kernel.FieldValue;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.SourceProfile;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.privacy.PayloadVault;
import org.aedile.server.rule.RuleBook;
import org.aedile.server.source.SourceRegistry;
import org.aedile.server.workbench.RuleVersion;
import org.aedile.wire.FieldJson;
import org.aedile.wire.FrameView;
import org.aedile.wire.FrameWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers why a rule fires on an observation, or doesn't. Thread-safe. */
@Component
class RuleWhy {
    private static final String ASKED = "workbench/ asked";

    private final RuleBook book;
    private final RuleCheck check;
    private final RuleVersionStore store;
    private final StoredLog log;
    private final SourceRegistry sources;
    private final PayloadVault vault;
    private final DomainChoice domains;
    private final JsonMapper json;

    RuleWhy(
            RuleBook book,
            RuleCheck check,
            RuleVersionStore store,
            StoredLog log,
            SourceRegistry sources,
            PayloadVault vault,
            DomainChoice domains,
            JsonMapper json) {
        this.book = book;
        this.check = check;
        this.store = store;
        this.log = log;
        this.sources = sources;
        this.vault = vault;
        this.domains = domains;
        this.json = json;
    }

    /**
     * Asks the rules of the file that has the rule of that id, or of the text in the form.
     *
     * @throws AedileException {@code NOT_FOUND} when there is no such rule or observation, {@code INVALID_VALUE} when the
     *     text doesn't compile or nothing is asked about
     */
    WhyAnswer answer(String ruleId, WhyForm form) {
        AskedRules asked = rules(ruleId, form.text());
        EventView event = event(form);
        Optional<SourceProfile> profile = sources.find(event.source()).map(source -> source.profile(Instant.now()));
        boolean hidden = form.event() == null
                && profile.map(known -> known.dataClass().encrypted()).orElse(true);
        RuleMatcher matcher = asked.catalog().newRuleMatcher();
        LogSource logSource = event.logSource().equals(LogSource.NONE)
                ? profile.map(SourceProfile::logSource).orElse(LogSource.NONE)
                : event.logSource();
        List<WhyAnswer.RuleAnswer> answers = new ArrayList<>();
        for (RuleSummary rule : asked.rules()) {
            int index = matcher.rules().find(rule.id()).orElseThrow();
            Explanation explanation = matcher.explain(index, event, logSource, profile.orElse(null));
            boolean seen = form.event() != null || asked.standing().sees(event.agency());
            answers.add(new WhyAnswer.RuleAnswer(
                    rule.id(),
                    rule.title(),
                    seen,
                    explanation.admitted(),
                    seen && explanation.matches(),
                    explanation.condition(),
                    WhyAnswer.parts(explanation, hidden)));
        }
        return new WhyAnswer(event.source(), event.id(), hidden, answers);
    }

    private AskedRules rules(String ruleId, @Nullable String text) {
        List<RuleVersion> versions = store.list(ruleId);
        RuleStanding standing = versions.isEmpty()
                ? RuleStanding.CITY
                : new RuleStanding(versions.get(0).agency(), false);
        if (text != null) {
            return compiled(text, standing);
        }
        Catalog catalog = book.catalog();
        Optional<RuleSummary> loaded = catalog.rules().stream()
                .filter(rule -> rule.id().equals(ruleId))
                .findFirst();
        return loaded.map(rule -> new AskedRules(catalog, rule.file(), standing))
                .or(() -> versions.stream().findFirst().map(one -> compiled(one.text(), standing)))
                .orElseThrow(() -> new AedileException(ErrorCode.NOT_FOUND, "no rule with id '" + ruleId + "'"));
    }

    private AskedRules compiled(String text, RuleStanding standing) {
        List<RuleProblem> problems = check.problems(text);
        if (!problems.isEmpty()) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE, problems.get(0).sentence(), "correct it, then ask again");
        }
        List<RuleText> files = new ArrayList<>(check.counted(text));
        files.add(new RuleText(ASKED, text));
        return new AskedRules(Catalog.compile(files, List.of()), ASKED, standing);
    }

    private EventView event(WhyForm form) {
        FrameView view = new FrameView(vault);
        if (form.event() != null) {
            Map<String, FieldValue> fields = FieldJson.read(json.writeValueAsBytes(form.event()));
            Optional<SourceProfile> profile =
                    sources.find(AskedEvent.sourceOf(fields)).map(source -> source.profile(Instant.now()));
            return view.wrap(new FrameWriter().write(AskedEvent.observation(fields, profile)));
        }
        String reference = form.observation();
        if (reference == null || reference.isBlank()) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE, "nothing is asked about", "name an observation, or write an event");
        }
        view.wrap(log.find(domains.idOf(form.domain()), reference)
                .orElseThrow(() -> new AedileException(
                        ErrorCode.NOT_FOUND,
                        "observation '" + reference + "' is not among the newest on the log",
                        "write it as source/id, as alerts do, or write the event itself")));
        if (view.isErased()) {
            throw new AedileException(ErrorCode.NOT_FOUND, "the content of '" + reference + "' was erased");
        }
        return view;
    }
}
