package org.aedile.server.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.DataClass;
import org.aedile.server.ApiClient;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.oversight.Colleague;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** FEATURE: an agency ends its own data, and learns no numbers of another's. */
class RetentionOfAgencyTest {
    private static final AgencyId STRANGERS = AgencyId.of("retention-strangers");
    private static final String PATH = "/api/v1/privacy/retention";

    private final TestServer server = TestServer.shared();
    private final JdbcTemplate jdbc = server.bean(JdbcTemplate.class);
    private final ApiClient ours =
            Colleague.loggedIn(server, "retention-ours", "Rita Ours", Sources.AGENCY, Role.PRIVACY);
    private final ApiClient strangers =
            Colleague.loggedIn(server, "retention-strangers", "Sam Strangers", STRANGERS, Role.PRIVACY);

    @Test
    void aRequestEndsAndCountsWhatIsItsOwn() {
        oldRefusalOf("retention-mine");

        assertThat(removed(strangers).toString()).as("others' numbers").doesNotContainPattern("[1-9]");
        assertThat(refusals("retention-mine")).as("others' data").isOne();
        assertThat(removed(ours).get("refused messages").asLong()).isPositive();
        assertThat(refusals("retention-mine")).isZero();
    }

    @Test
    void thePlatformEndsEverybodys() {
        oldRefusalOf("retention-all");
        Ending ending = server.bean(Ending.class);

        Due foreign = new Due(Instant.now(), Optional.of(STRANGERS));
        assertThat(ending.removeExpired(foreign, "test").values()).allMatch(count -> count == 0);
        assertThat(ending.removeExpired(Due.at(Instant.now()), "test").get("refused messages"))
                .isPositive();
    }

    private void oldRefusalOf(String source) {
        Sources.register(server, Sources.host(source, DataClass.NONE));
        jdbc.update(
                "insert into rejected_message (agency_id, at, code, reason, channel, excerpt, source_id)"
                        + " values (?, ?, '', '', '', '', ?)",
                Sources.AGENCY.value(),
                Timestamp.from(Instant.now().minus(Duration.ofDays(31))),
                source);
    }

    private static tools.jackson.databind.JsonNode removed(ApiClient officer) {
        ApiClient.Answer answer = officer.post(PATH, "{}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("removed");
    }

    private int refusals(String source) {
        Integer count =
                jdbc.queryForObject("select count(*) from rejected_message where source_id = ?", Integer.class, source);
        return count == null ? 0 : count;
    }
}
