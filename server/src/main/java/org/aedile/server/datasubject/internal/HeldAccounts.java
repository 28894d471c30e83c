package org.aedile.server.datasubject.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/** People who log in, and from where. An account ends when an administrator ends it, not by a request. */
@Component
class HeldAccounts implements PersonalRecords {
    private static final String PEOPLE = """
            select p.username, p.display_name, p.roles, p.created_at,
                (select string_agg(distinct s.address, ', ') from person_session s where s.username = p.username) as addresses
            from person p where p.agency_id = ?
            """;
    private static final AboutAccounts ACCOUNTS = new AboutAccounts(Kind.ACCOUNT, PEOPLE, "", HeldAccounts::read);

    private final JdbcClient client;

    HeldAccounts(JdbcClient client) {
        this.client = client;
    }

    @Override
    public Kind kind() {
        return Kind.ACCOUNT;
    }

    @Override
    public Part search(Search search, String after) {
        List<PersonalRecord> all = ACCOUNTS.all(client, search.agency());
        return AboutAccounts.part(all, all.size(), search);
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
        fields.put("roles", String.join(", ", (String[]) row.getArray("roles").getArray()));
        String addresses = row.getString("addresses");
        if (addresses != null) {
            fields.put("network", addresses);
        }
        return new Said(fields, row.getTimestamp("created_at").toInstant());
    }
}
