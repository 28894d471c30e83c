package org.aedile.server.unit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.aedile.kernel.AgencyId;
import org.aedile.server.ApiClient;
import org.aedile.server.TestAgencies;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.unit.TestUnits;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** FEATURE: where units were is forgotten after a day, the last place when they are off duty. */
class UnitUpkeepTest {
    private final TestServer server = TestServer.shared();
    private final JdbcTemplate database = server.bean(JdbcTemplate.class);

    @Test
    void theLastPlaceIsKeptWhileTheUnitIsOnDuty() {
        AgencyId fire = TestAgencies.register(server, AgencyId.of("fire-upkeep"));
        TestUnits.available(server, fire, "upkeep-1");
        was(fire, Duration.ofHours(30));
        was(fire, Duration.ofHours(26));

        server.bean(UnitUpkeep.class).forget();
        assertThat(known()).isEqualTo(1);

        was(fire, Duration.ofHours(2));
        server.bean(UnitUpkeep.class).forget();
        assertThat(known()).isEqualTo(1);

        ApiClient.loggedIn(server, Role.OPERATOR, fire)
                .post("/api/v1/units/upkeep-1/status", "{\"status\":\"off-duty\"}");
        database.update(
                "update unit_position set received_at = received_at - interval '23 h'" + " where unit_id = 'upkeep-1'");
        server.bean(UnitUpkeep.class).forget();
        assertThat(known()).isZero();
    }

    private void was(AgencyId agency, Duration ago) {
        Timestamp at = Timestamp.from(Instant.now().minus(ago));
        database.update(
                "insert into unit_position values ('upkeep-1', ?, ?, ?, 7.42, 43.74, 5)", agency.value(), at, at);
    }

    private int known() {
        Integer count =
                database.queryForObject("select count(*) from unit_position where unit_id = 'upkeep-1'", Integer.class);
        return count == null ? 0 : count;
    }
}
