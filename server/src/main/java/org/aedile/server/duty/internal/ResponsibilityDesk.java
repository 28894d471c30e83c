package org.aedile.server.duty.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.ZoneOutline;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.access.KnownAgencies;
import org.aedile.server.agency.Agencies;
import org.aedile.server.asset.Zones;
import org.aedile.server.audit.Subject;
import org.aedile.server.duty.Responsibilities;
import org.aedile.server.duty.Responsibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Responsibilities in PostgreSQL; where a named zone lies is looked up when it is asked. */
@Service
class ResponsibilityDesk implements Responsibilities {
    private static final String PUT = """
            insert into responsibility (agency_id, name, categories, zone, outline, changed_by) values (?, ?, ?, ?, ?, ?)
            on conflict (agency_id, name) do update set categories = excluded.categories, zone = excluded.zone,
                outline = excluded.outline, changed_by = excluded.changed_by, changed_at = now()
            """;
    private static final Comparator<Responsibility> NAMED_KINDS_FIRST =
            Comparator.comparing(one -> one.categories().isEmpty());

    private final JdbcClient client;
    private final KnownAgencies known;
    private final Agencies agencies;
    private final Zones zones;
    private final Deeds deeds;

    ResponsibilityDesk(JdbcClient client, KnownAgencies known, Agencies agencies, Zones zones, Deeds deeds) {
        this.client = client;
        this.known = known;
        this.agencies = agencies;
        this.zones = zones;
        this.deeds = deeds;
    }

    @Override
    public List<Responsibility> list(Caller caller) {
        Set<AgencyId> seen = Set.copyOf(known.list(caller));
        return client
                .sql("select * from responsibility order by agency_id, name")
                .query(ResponsibilityDesk::read)
                .list()
                .stream()
                .filter(one -> seen.contains(one.agency()))
                .toList();
    }

    @Override
    public List<Responsibility> at(GeoPoint place, String category, Caller caller) {
        return list(caller).stream()
                .filter(one -> one.isAbout(category) && contains(one, place, caller))
                .sorted(NAMED_KINDS_FIRST)
                .toList();
    }

    @Override
    @Transactional
    public void put(Responsibility one, Caller caller) {
        DutyRights.requirePlanner(caller);
        if (one.name().isBlank() || one.name().length() > 64) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "name of an area must have 1 to 64 characters, has "
                            + one.name().length());
        }
        one.zone().ifPresentOrElse(zone -> requireZone(zone, caller), () -> OutlineCheck.requireSound(one.outline()));
        client.sql(PUT)
                .params(Arrays.asList(
                        caller.agency().value(),
                        one.name(),
                        one.categories().toArray(String[]::new),
                        one.zone().orElse(null),
                        one.zone().isPresent() ? null : degrees(one.outline()),
                        caller.username()))
                .update();
        deeds.done("wrote", new Subject("responsibility", caller.agency() + "/" + one.name()), one.toString());
    }

    @Override
    @Transactional
    public void remove(String name, Caller caller) {
        DutyRights.requirePlanner(caller);
        int gone = client.sql("delete from responsibility where agency_id = ? and name = ?")
                .params(caller.agency().value(), name)
                .update();
        if (gone == 0) {
            throw new AedileException(
                    ErrorCode.NOT_FOUND, "%s answers for no area '%s'".formatted(caller.agency(), name));
        }
        deeds.done("removed", "responsibility", caller.agency() + "/" + name);
    }

    private boolean contains(Responsibility one, GeoPoint place, Caller caller) {
        return one.zone()
                .map(zone -> seenZones(caller).stream()
                        .anyMatch(outline -> outline.id().equals(zone) && outline.contains(place)))
                .orElseGet(() -> new ZoneOutline("area", one.name(), List.of(one.outline())).contains(place));
    }

    private void requireZone(String zone, Caller caller) {
        if (seenZones(caller).stream().noneMatch(outline -> outline.id().equals(zone))) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE, "there is no zone '" + zone + "'", "GET /api/v1/zones lists them");
        }
    }

    private List<ZoneOutline> seenZones(Caller caller) {
        return zones.list().stream()
                .filter(zone -> zone.city().isEmpty() || agencies.seesCity(zone.city(), caller))
                .map(Zones.Zone::outline)
                .toList();
    }

    private static Double[] degrees(List<GeoPoint> outline) {
        List<Double> degrees = new ArrayList<>();
        outline.forEach(corner -> {
            degrees.add(corner.longitudeDegrees());
            degrees.add(corner.latitudeDegrees());
        });
        return degrees.toArray(Double[]::new);
    }

    private static Responsibility read(ResultSet row, int number) throws SQLException {
        List<GeoPoint> corners = new ArrayList<>();
        java.sql.Array outline = row.getArray("outline");
        if (outline != null) {
            Double[] degrees = (Double[]) outline.getArray();
            for (int i = 0; i < degrees.length; i += 2) {
                corners.add(GeoPoint.of(degrees[i + 1], degrees[i]));
            }
        }
        return new Responsibility(
                AgencyId.of(row.getString("agency_id")),
                row.getString("name"),
                Set.of((String[]) row.getArray("categories").getArray()),
                Optional.ofNullable(row.getString("zone")),
                corners);
    }
}
