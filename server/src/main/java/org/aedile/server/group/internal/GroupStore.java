package org.aedile.server.group.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aedile.kernel.AgencyId;
import org.aedile.server.agency.GroupId;
import org.aedile.server.group.Group;
import org.aedile.server.group.Group.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Groups in PostgreSQL. Thread-safe. */
@Repository
class GroupStore {
    private static final String PUT = """
            insert into need_to_know_member (agency_id, group_name, username, owner, added_by, confirmed_by, confirmed_at)
            values (?, ?, ?, ?, ?, ?::text, case when ?::text is null then null else now() end)
            on conflict (agency_id, group_name, username) do update set owner = excluded.owner,
                added_by = excluded.added_by, confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at
            """;

    private final JdbcClient client;

    GroupStore(JdbcClient client) {
        this.client = client;
    }

    private record Row(GroupId group, Member member) {}

    /** All of all agencies, in the order of their names. */
    List<Group> list() {
        Map<GroupId, List<Member>> members =
                client.sql("select * from need_to_know_member order by username").query(GroupStore::row).list().stream()
                        .collect(Collectors.groupingBy(
                                Row::group, Collectors.mapping(Row::member, Collectors.toList())));
        return client.sql("select agency_id, name, title from need_to_know_group order by agency_id, name")
                .query((row, number) -> {
                    GroupId id = new GroupId(AgencyId.of(row.getString("agency_id")), row.getString("name"));
                    return new Group(id, row.getString("title"), members.getOrDefault(id, List.of()));
                })
                .list();
    }

    void add(GroupId id, String title, String by) {
        client.sql("insert into need_to_know_group (agency_id, name, title, created_by) values (?, ?, ?, ?)")
                .params(id.agency().value(), id.name(), title, by)
                .update();
    }

    /** @param confirmedBy who agrees; null while somebody has yet to */
    void put(GroupId id, Member member, @Nullable String confirmedBy) {
        client.sql(PUT)
                .params(Arrays.asList(
                        id.agency().value(),
                        id.name(),
                        member.username(),
                        member.owner(),
                        member.addedBy(),
                        confirmedBy,
                        confirmedBy))
                .update();
    }

    void remove(GroupId id, String username) {
        client.sql("delete from need_to_know_member where agency_id = ? and group_name = ? and username = ?")
                .params(id.agency().value(), id.name(), username)
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        OffsetDateTime confirmedAt = row.getObject("confirmed_at", OffsetDateTime.class);
        @Nullable Instant at = confirmedAt == null ? null : confirmedAt.toInstant();
        return new Row(
                new GroupId(AgencyId.of(row.getString("agency_id")), row.getString("group_name")),
                new Member(
                        row.getString("username"),
                        row.getBoolean("owner"),
                        row.getString("added_by"),
                        row.getString("confirmed_by"),
                        at));
    }
}
