package org.aedile.server.datasubject.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.server.datasubject.internal.AboutAccounts.Said;
import org.aedile.server.privacy.PersonalRecord;
import org.aedile.server.privacy.PersonalRecord.Kind;
import org.aedile.server.privacy.PersonalRecord.Reference;
import org.aedile.server.privacy.PersonalRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the audit log has of people who log in: how much, of which deeds, from when to when. It can't be changed. */
@Component
class HeldDeeds implements PersonalRecords {
    private static final String ENTRIES = "entries";
    private static final String DEEDS = """
            select p.username, p.display_name, count(*) as entries, min(e.at) as first, max(e.at) as last,
                string_agg(distinct e.verb, ', ') as verbs
            from person p join audit_entry e on e.account = p.username and e.agency = p.agency_id
            where p.agency_id = ?
            """;
    private static final AboutAccounts ACCOUNTS =
            new AboutAccounts(Kind.AUDIT, DEEDS, " group by p.username, p.display_name", HeldDeeds::read);

    private final JdbcClient client;

    HeldDeeds(JdbcClient client) {
        this.client = client;
    }

    @Override
    public Kind kind() {
        return Kind.AUDIT;
    }

    @Override
    public Part search(Search search, String after) {
        List<PersonalRecord> all = ACCOUNTS.all(client, search.agency());
        long entries = all.stream()
                .mapToLong(record -> Long.parseLong(record.fields().getOrDefault(ENTRIES, "0")))
                .sum();
        return AboutAccounts.part(all, entries, search);
    }

    @Override
    public Optional<PersonalRecord> find(Reference reference, String agency) {
        return ACCOUNTS.one(client, agency, reference.id());
    }

    @Override
    public Optional<Kept> erase(Reference reference, Deletion deletion) {
        return Optional.of(Kept.REQUIRED);
    }

    private static Said read(ResultSet row) throws SQLException {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(ENTRIES, Long.toString(row.getLong(ENTRIES)));
        fields.put("first", row.getString("first"));
        fields.put("last", row.getString("last"));
        fields.put("verbs", row.getString("verbs"));
        return new Said(fields, Instant.parse(row.getString("first")));
    }
}
