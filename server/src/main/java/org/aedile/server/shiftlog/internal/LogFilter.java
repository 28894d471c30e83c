package org.aedile.server.shiftlog.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.aedile.server.gate.Sight;
import org.jspecify.annotations.Nullable;

/**
 * Which entries somebody looks for.
 *
 * @param text words that begin words of the entry; may be empty
 * @param author user name; may be empty
 * @param before only entries with a smaller number
 */
record LogFilter(
        Sight sight,
        String timeDomain,
        String text,
        String author,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long before) {

    /** All that somebody may read. */
    static LogFilter all(Sight sight, String timeDomain) {
        return new LogFilter(sight, timeDomain, "", "", null, null, null);
    }

    /** The condition with its parameters. */
    Where where() {
        Where where = new Where();
        where.add("e.domain_id = ?", timeDomain);
        if (!sight.all()) {
            addSight(where);
        }
        String terms = terms();
        if (!terms.isEmpty()) {
            where.add("e.search @@ to_tsquery('simple', ?)", terms);
        }
        if (!author.isEmpty()) {
            where.add("e.author = ?", author);
        }
        if (from != null) {
            where.add("e.at >= ?", Timestamp.from(from));
        }
        if (to != null) {
            where.add("e.at < ?", Timestamp.from(to));
        }
        if (before != null) {
            where.add("e.sequence < ?", before);
        }
        return where;
    }

    /** The same as {@link org.aedile.server.alert.MarkedNote#isReadBy}, for the database: partners see what is for them. */
    private void addSight(Where where) {
        String[] owners =
                sight.grants().stream().map(grant -> grant.owner().value()).toArray(String[]::new);
        where.conditions.add("case e.marking when 'group' then e.note_owner = any (?)"
                + " when 'agency' then e.agency_id = ? else e.agency_id = ? or e.agency_id = any (?) end");
        where.parameters.addAll(
                Arrays.asList(owners, sight.viewer().value(), sight.viewer().value(), owners));
    }

    /** Every word as the beginning of a word, all of them required; nothing a person types is an operator. */
    private String terms() {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
    }

    /** A condition with its parameters, in their order. */
    static final class Where {
        private final List<String> conditions = new ArrayList<>();
        private final List<Object> parameters = new ArrayList<>();

        private void add(String condition, Object parameter) {
            conditions.add(condition);
            parameters.add(parameter);
        }

        String text() {
            return String.join(" and ", conditions);
        }

        List<Object> parametersWith(Object last) {
            List<Object> all = new ArrayList<>(parameters);
            all.add(last);
            return all;
        }
    }
}
