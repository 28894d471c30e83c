package org.aedile.server.access.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Membership;
import org.aedile.server.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** For which agencies people may act besides their own, in PostgreSQL. Thread-safe. */
@Repository
class Memberships {
    private final JdbcClient client;

    Memberships(JdbcClient client) {
        this.client = client;
    }

    private record Row(String username, Membership membership) {}

    /** All of them, by user name. */
    Map<String, List<Membership>> list() {
        return client
                .sql("select username, agency_id, roles from person_membership order by username, agency_id")
                .query(Memberships::row)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::username, Collectors.mapping(Row::membership, Collectors.toUnmodifiableList())));
    }

    /** Those of one person. */
    List<Membership> list(String username) {
        return client
                .sql("select username, agency_id, roles from person_membership where username = ? order by agency_id")
                .param(username)
                .query(Memberships::row)
                .list()
                .stream()
                .map(Row::membership)
                .toList();
    }

    void put(String username, Membership membership, String by) {
        client.sql("insert into person_membership (username, agency_id, roles, added_by) values (?, ?, ?, ?)"
                        + " on conflict (username, agency_id) do update set roles = excluded.roles")
                .params(username, membership.agency().value(), PostgresAccounts.words(membership.roles()), by)
                .update();
    }

    /** True when there was one. */
    boolean remove(String username, AgencyId agency) {
        return client.sql("delete from person_membership where username = ? and agency_id = ?")
                        .params(username, agency.value())
                        .update()
                > 0;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        List<Role> roles = PostgresAccounts.roles(row);
        return new Row(row.getString("username"), new Membership(AgencyId.of(row.getString("agency_id")), roles));
    }
}
