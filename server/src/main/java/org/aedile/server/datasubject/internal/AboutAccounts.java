package org.aedile.server.datasubject.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.DataClass;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.privacy.PersonalRecord;
import org.aedile.server.privacy.PersonalRecord.Kind;
import org.aedile.server.privacy.PersonalRecord.Reference;
import org.aedile.server.privacy.PersonalRecords.Part;
import org.aedile.server.privacy.PersonalRecords.Search;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One record for each account of an agency. The platform looks, because a privacy officer has no other business with
 * accounts.
 *
 * @param kind what is kept
 * @param accounts query for {@code username}, {@code display_name} of {@code person p} and more; takes the agency
 * @param grouping what ends the query
 * @param reader of one row
 */
record AboutAccounts(Kind kind, String accounts, String grouping, Reader reader) {
    /** What one row says. */
    interface Reader {
        /** Fields besides user name and name, and when it was. */
        Said read(ResultSet row) throws SQLException;
    }

    /** Fields in the order in which they are shown, and the time that stands at the record. */
    record Said(Map<String, String> fields, Instant at) {}

    List<PersonalRecord> all(JdbcClient client, String agency) {
        return Asking.as(
                Asker.Part.PLATFORM,
                () -> client.sql(accounts + grouping)
                        .param(agency)
                        .query(this::record)
                        .list());
    }

    Optional<PersonalRecord> one(JdbcClient client, String agency, String username) {
        return Asking.as(
                Asker.Part.PLATFORM,
                () -> client.sql(accounts + " and p.username = ?" + grouping)
                        .params(agency, username)
                        .query(this::record)
                        .optional());
    }

    /** All at once: agencies have few accounts. */
    static Part part(List<PersonalRecord> all, long looked, Search search) {
        return new Part(all.stream().filter(search.fits()).toList(), looked, 0, Optional.empty());
    }

    private PersonalRecord record(ResultSet row, int number) throws SQLException {
        Said said = reader.read(row);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("username", row.getString("username"));
        fields.put("name", row.getString("display_name"));
        fields.putAll(said.fields());
        Reference reference = new Reference(kind, "", "", row.getString("username"), said.at(), PersonalRecord.NO_DAY);
        return new PersonalRecord(reference, DataClass.PERSONAL, Optional.empty(), fields, false);
    }
}
