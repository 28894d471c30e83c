package org.aedile.server.blindness.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aedile.detection.invariant.PlantReport;
import org.aedile.detection.invariant.RelationStanding;
import org.aedile.kernel.AgencyId;
import org.aedile.server.blindness.Plant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** How the relations of plants hold, as detection said it last, and since when each is watched. One thread saves, many list. */
@Repository
class PlantStore {
    private static final String FIND =
            "select content from plant_report where domain_id = ? and setting_id = ? and agency_id = ?";
    private static final String LIST =
            "select content from plant_report where domain_id = ? and agency_id = ? order by setting_id";
    private static final String DELETE =
            "delete from plant_report where domain_id = ? and setting_id = ? and agency_id = ? and reported_at <= ?";
    private static final String UPSERT = """
            insert into plant_report (domain_id, setting_id, agency_id, reported_at, content) values (?, ?, ?, ?, ?)
            on conflict (domain_id, setting_id, agency_id) do update
            set reported_at = excluded.reported_at, content = excluded.content
            where plant_report.reported_at <= excluded.reported_at
            """;

    private final JdbcClient client;
    private final JsonMapper json;

    PlantStore(JdbcClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    /** Keeps what is newest of each plant; a report that came late or again changes nothing. */
    void saveAll(List<PlantReport> reports) {
        Map<List<String>, PlantReport> newest = new LinkedHashMap<>();
        for (PlantReport report : reports) {
            newest.merge(
                    List.of(report.timeDomain(), report.setting(), report.agency()),
                    report,
                    (before, after) -> after.atMillis() >= before.atMillis() ? after : before);
        }
        newest.values().forEach(this::save);
    }

    private void save(PlantReport report) {
        Instant at = Instant.ofEpochMilli(report.atMillis());
        if (report.isGone()) {
            client.sql(DELETE)
                    .params(report.timeDomain(), report.setting(), report.agency(), Timestamp.from(at))
                    .update();
            return;
        }
        Optional<Plant> before = client.sql(FIND)
                .params(report.timeDomain(), report.setting(), report.agency())
                .query(String.class)
                .optional()
                .map(this::read);
        Plant plant = plant(report, at, before);
        client.sql(UPSERT)
                .params(
                        report.timeDomain(),
                        report.setting(),
                        report.agency(),
                        Timestamp.from(at),
                        json.writeValueAsString(plant))
                .update();
    }

    List<Plant> list(String timeDomain, AgencyId agency) {
        return client.sql(LIST).params(timeDomain, agency.value()).query(String.class).list().stream()
                .map(this::read)
                .toList();
    }

    private Plant read(String content) {
        return json.readValue(content, Plant.class);
    }

    private static Plant plant(PlantReport report, Instant at, Optional<Plant> before) {
        Map<String, Instant> since = before.map(Plant::relations).orElse(List.of()).stream()
                .collect(Collectors.toMap(Plant.Relation::text, Plant.Relation::since, (a, b) -> a));
        return new Plant(
                report.setting(),
                "",
                at,
                report.learnedRows(),
                report.wantedRows(),
                report.members().stream().map(PlantStore::member).toList(),
                report.relations().stream()
                        .map(relation -> relation(relation, since.getOrDefault(relation.text(), at)))
                        .toList());
    }

    private static Plant.Member member(PlantReport.Member member) {
        return new Plant.Member(member.signal().source(), member.signal().property(), member.name(), member.unit());
    }

    private static Plant.Relation relation(RelationStanding relation, Instant since) {
        return new Plant.Relation(
                relation.text(),
                relation.learned(),
                relation.support(),
                relation.state().name().toLowerCase(Locale.ROOT),
                since,
                relation.brokenMillis() == 0 ? null : Instant.ofEpochMilli(relation.brokenMillis()),
                relation.sides().stream()
                        .map(side -> new Plant.Comparison(known(side.left()), side.operator(), known(side.right())))
                        .toList());
    }

    private static @Nullable Double known(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
