package org.aedile.server.workbench.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aedile.detection.RuleSummary;
import org.aedile.kernel.LogSource;
import org.aedile.server.access.Caller;
import org.aedile.server.rule.RuleBook;
import org.aedile.server.workbench.RuleState;
import org.aedile.server.workbench.RuleVersion;
import org.aedile.server.workbench.internal.RuleList.RuleRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the list of rules together: what runs, with what is known of its versions, and what is only written. */
@Component
class RuleDesk {
    private final RuleBook book;
    private final RuleVersionStore store;
    private final RuleNumbers numbers;

    RuleDesk(RuleBook book, RuleVersionStore store, RuleNumbers numbers) {
        this.book = book;
        this.store = store;
        this.numbers = numbers;
    }

    /** What the caller may see of the rules, with numbers of that domain. */
    RuleList list(Caller caller, @Nullable String domain) {
        Map<String, List<RuleVersion>> versions =
                store.listAll().stream().collect(Collectors.groupingBy(RuleVersion::ruleId));
        Map<String, RuleFigures> figures =
                numbers.of(domain, RuleAccess.standingOf(caller).agency());
        List<RuleRow> loaded = new ArrayList<>();
        for (RuleSummary rule : book.loaded()) {
            Known known = known(rule.file(), versions);
            if (known.visibleTo(caller) && !RuleFiles.isBeside(rule.file())) {
                loaded.add(row(rule, known, figures.getOrDefault(rule.id(), RuleFigures.NONE)));
            }
        }
        List<RuleRow> drafts = versions.values().stream()
                .filter(RuleDesk::runsNowhere)
                .map(all -> all.get(0))
                .filter(one -> RuleAccess.sees(caller, one.agency()))
                .map(RuleDesk::row)
                .toList();
        return new RuleList(
                loaded,
                drafts,
                book.refused().stream()
                        .filter(one -> known(one.file(), versions).visibleTo(caller))
                        .toList());
    }

    /** The titles in other languages of the rules that the caller sees, and of the detectors, which are everybody's. */
    List<RuleTitles> titles(Caller caller) {
        Map<String, List<RuleVersion>> versions =
                store.listAll().stream().collect(Collectors.groupingBy(RuleVersion::ruleId));
        Stream<RuleTitles> rules = book.loaded().stream()
                .filter(rule -> known(rule.file(), versions).visibleTo(caller))
                .map(rule -> new RuleTitles(rule.title(), rule.titles()));
        Stream<RuleTitles> settings =
                book.catalog().settings().stream().map(one -> new RuleTitles(one.title(), one.titles()));
        return Stream.concat(rules, settings)
                .filter(one -> !one.titles().isEmpty())
                .distinct()
                .toList();
    }

    /** The version of a rule that a file is, and whether one waits for approval; of files from elsewhere nothing. */
    private record Known(boolean ours, Optional<RuleVersion> version, boolean waiting) {
        /** A file of ours whose versions the caller doesn't read is another agency's. */
        boolean visibleTo(Caller caller) {
            return version.map(one -> RuleAccess.sees(caller, one.agency())).orElse(!ours);
        }
    }

    private static Known known(String file, Map<String, List<RuleVersion>> versions) {
        if (!RuleFiles.isOurs(file)) {
            return new Known(false, Optional.empty(), false);
        }
        List<RuleVersion> all = versions.getOrDefault(RuleFiles.ruleOf(file), List.of());
        Map<RuleState, RuleVersion> byState = new HashMap<>();
        all.forEach(one -> byState.putIfAbsent(one.state(), one));
        Optional<RuleVersion> stands = Optional.ofNullable(byState.get(RuleState.LIVE))
                .or(() -> Optional.ofNullable(byState.get(RuleState.SHADOW)))
                .or(() -> all.stream().findFirst());
        return new Known(true, stands, all.stream().anyMatch(one -> one.askedBy() != null));
    }

    private static boolean runsNowhere(List<RuleVersion> all) {
        return all.stream().noneMatch(one -> one.state() == RuleState.LIVE || one.state() == RuleState.SHADOW);
    }

    private static RuleRow row(RuleSummary rule, Known known, RuleFigures figures) {
        Optional<RuleVersion> version = known.version();
        return new RuleRow(
                rule.id(),
                rule.title(),
                rule.severity().word(),
                rule.author(),
                rule.status(),
                words(rule.logSource()),
                rule.kind(),
                version.map(RuleVersion::state).orElse(RuleState.LIVE).word(),
                version.map(RuleVersion::agency).orElse(""),
                version.map(RuleVersion::ruleId).orElse(""),
                version.map(RuleVersion::version).orElse(0),
                known.waiting(),
                version.map(RuleVersion::budget).orElse(null),
                figures);
    }

    private static RuleRow row(RuleVersion draft) {
        return new RuleRow(
                draft.ruleId(),
                draft.title(),
                draft.level(),
                draft.createdBy(),
                "",
                "",
                "sigma",
                draft.state().word(),
                draft.agency(),
                draft.ruleId(),
                draft.version(),
                draft.askedBy() != null,
                draft.budget(),
                RuleFigures.NONE);
    }

    private static String words(LogSource source) {
        return Stream.of(source.product(), source.category(), source.service())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
