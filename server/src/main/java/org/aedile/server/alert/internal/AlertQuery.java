package org.aedile.server.alert.internal;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aedile.server.agreement.Clause;
import org.aedile.server.alert.AlertFilter;
import org.aedile.server.alert.SeverityRank;
import org.aedile.server.api.Cursor;
import org.aedile.server.gate.Sight;
import org.jspecify.annotations.Nullable;

/** The WHERE clause of a filter with its parameters, in the order of the alert list: newest first. */
final class AlertQuery {
    static final String ORDER = " order by detected_at desc, id desc";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    AlertQuery(AlertFilter filter, @Nullable Cursor after) {
        add("domain_id = ?", filter.timeDomain());
        if (!filter.sight().all()) {
            addSight(filter.sight());
        }
        if (!filter.severities().isEmpty()) {
            add(
                    "severity = any (?)",
                    filter.severities().stream().map(SeverityRank::of).toArray(Integer[]::new));
        }
        if (!filter.states().isEmpty()) {
            add("state = any (?)", filter.states().toArray(String[]::new));
        }
        addText("agency_id = ?", filter.owner());
        addText("category = ?", filter.category());
        addText("source_id = ?", filter.source());
        searchTerms(filter.text()).ifPresent(terms -> add("search @@ to_tsquery('simple', ?)", terms));
        if (filter.from() != null) {
            add("detected_at >= ?", Timestamp.from(filter.from()));
        }
        if (filter.to() != null) {
            add("detected_at < ?", Timestamp.from(filter.to()));
        }
        if (after != null) {
            conditions.add("(detected_at, id) < (?, ?)");
            parameters.add(Timestamp.from(after.time()));
            parameters.add(after.id());
        }
    }

    String where() {
        return " where " + String.join(" and ", conditions);
    }

    List<Object> parameters() {
        return parameters;
    }

    /** The same as {@link Sight#of}, for the database. */
    private void addSight(Sight sight) {
        List<String> seen = new ArrayList<>(List.of("agency_id = ?"));
        parameters.add(sight.viewer().value());
        for (Sight.Grant grant : sight.grants()) {
            Clause clause = grant.clause();
            if (clause.records() == Clause.Records.ALERTS) {
                seen.add("agency_id = ? and severity >= ?"
                        + (clause.categories().isEmpty() ? "" : " and category = any (?)"));
                parameters.add(grant.owner().value());
                parameters.add(SeverityRank.of(clause.leastSeverity()));
                if (!clause.categories().isEmpty()) {
                    parameters.add(clause.categories().toArray(String[]::new));
                }
            }
        }
        conditions.add("(" + String.join(" or ", seen) + ")");
    }

    private void addText(String condition, String value) {
        if (!value.isEmpty()) {
            add(condition, value);
        }
    }

    private void add(String condition, Object parameter) {
        conditions.add(condition);
        parameters.add(parameter);
    }

    /** Every word as the beginning of a word, all of them required; nothing a person types is an operator. */
    static Optional<String> searchTerms(String text) {
        String terms = Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
        return terms.isEmpty() ? Optional.empty() : Optional.of(terms);
    }
}
