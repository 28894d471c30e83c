package org.aedile.server.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.aedile.kernel.AgencyId;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.TestAgencies;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: everybody sees which agency answers for a place, and who of their own is on duty. */
class DutyTest {
    private static final String AREAS = "/api/v1/responsibilities";
    private static final String SHIFTS = "/api/v1/shifts";
    private static final String WHOLE = "{\"outline\":[[7.40,43.72],[7.45,43.72],[7.45,43.76],[7.40,43.76]]}";

    private final TestServer server = TestServer.shared();
    private final AgencyId north = TestAgencies.register(server, AgencyId.of("duty-north"));
    private final AgencyId south = TestAgencies.register(server, AgencyId.of("duty-south"));
    private final ApiClient planner = ApiClient.loggedIn(server, Role.SUPERVISOR, north);
    private final ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR, north);

    @Test
    void whoAnswersForAPlaceFollowsFromAreaAndKind() {
        ApiClient other = ApiClient.loggedIn(server, Role.SUPERVISOR, south);
        operator.get("/api/v1/city?domain=demo"); // brings the zones of the city
        assertThat(planner.put(AREAS + "/all", WHOLE).status()).isEqualTo(204);
        assertThat(other.put(AREAS + "/casino", "{\"zone\":\"place-du-casino\",\"categories\":[\"water\"]}")
                        .status())
                .isEqualTo(204);

        assertThat(at("7.4276,43.7392", "water")).containsExactly("duty-south", "duty-north");
        assertThat(at("7.4276,43.7392", "gas")).containsExactly("duty-north");
        assertThat(at("7.4180,43.7310", "water")).containsExactly("duty-north");
        assertThat(at("2.35,48.85", "water")).isEmpty();
        assertThat(ApiClient.loggedIn(
                                server,
                                Role.OPERATOR,
                                TestAgencies.register(server, AgencyId.of("duty-far"), "fartown"))
                        .get(AREAS)
                        .json())
                .isEmpty();
        assertThat(planner.delete(AREAS + "/casino").status())
                .as("it is another's")
                .isEqualTo(404);
    }

    @Test
    void anAreaThatCannotBeIsRefused() {
        Answer crossing =
                planner.put(AREAS + "/bow", "{\"outline\":[[7.40,43.72],[7.45,43.76],[7.45,43.72],[7.40,43.76]]}");

        assertThat(crossing.status()).isEqualTo(400);
        assertThat(crossing.json().get("detail").asString())
                .startsWith("the outline crosses or touches itself at longitude 7.42");
        assertThat(planner.put(AREAS + "/two", "{\"outline\":[[7.40,43.72],[7.45,43.76]]}")
                        .json()
                        .get("detail")
                        .asString())
                .isEqualTo("the outline has 2 corners, must be 3 to 1000");
        assertThat(planner.put(AREAS + "/off", "{\"outline\":[[7.40,143.72],[7.45,43.76],[7.45,43.72]]}")
                        .status())
                .isEqualTo(400);
        assertThat(planner.put(AREAS + "/lost", "{\"zone\":\"atlantis\"}").status())
                .isEqualTo(400);
        assertThat(planner.put(AREAS + "/none", "{}").status()).isEqualTo(400);
        assertThat(operator.put(AREAS + "/mine", WHOLE).status()).isEqualTo(403);
    }

    @Test
    void theScreenSaysWhoIsOnDuty() {
        Instant now = Instant.now();
        String now1 = shift("early", "desk 1", now.minusSeconds(60), now.plus(Duration.ofHours(8)));
        String later = shift("late", "desk 1", now.plus(Duration.ofHours(8)), now.plus(Duration.ofHours(16)));

        JsonNode first = planner.post(SHIFTS, now1).json();
        JsonNode second = planner.post(SHIFTS, later).json();

        assertThat(operator.get(SHIFTS + "/on-duty").json().findValuesAsString("name"))
                .containsExactly("early");
        assertThat(operator.get(SHIFTS).json().findValuesAsString("name")).containsExactly("early", "late");
        assertThat(ApiClient.loggedIn(server, Role.OPERATOR, south).get(SHIFTS).json())
                .isEmpty();
        Answer atOnce = planner.post(SHIFTS, shift("double", "desk 2", now, now.plus(Duration.ofHours(1))));
        assertThat(atOnce.status()).isEqualTo(409);
        assertThat(atOnce.json().get("detail").asString()).startsWith("test-operator-duty-north sits at desk 1 from");
        String path = SHIFTS + "/" + first.get("id").asString();
        assertThat(ApiClient.loggedIn(server, Role.SUPERVISOR, south)
                        .delete(path)
                        .status())
                .isEqualTo(404);
        assertThat(planner.delete(path).status()).isEqualTo(204);
        assertThat(planner.delete(SHIFTS + "/" + second.get("id").asString()).status())
                .isEqualTo(204);
        assertThat(operator.get(SHIFTS + "/on-duty").json()).isEmpty();
    }

    @Test
    void aShiftThatCannotBeIsRefused() {
        Instant now = Instant.now();

        assertThat(detail(shift("back", "desk", now, now.minusSeconds(1)))).startsWith("shift 'back' ends at");
        assertThat(detail(shift("long", "desk", now, now.plus(Duration.ofHours(49)))))
                .isEqualTo("shift 'long' takes 49 h, limit 48 h");
        assertThat(detail(shift("who", "desk", now, now.plusSeconds(9)).replace("test-operator", "nobody")))
                .isEqualTo("there is nobody called 'nobody-duty-north' in duty-north");
        assertThat(operator.post(SHIFTS, shift("mine", "desk", now, now.plusSeconds(9)))
                        .status())
                .isEqualTo(403);
    }

    private String detail(String shift) {
        return planner.post(SHIFTS, shift).json().get("detail").asString();
    }

    private java.util.List<String> at(String place, String category) {
        String[] degrees = place.split(",", 2);
        return operator.get(AREAS + "/at?lon=%s&lat=%s&category=%s".formatted(degrees[0], degrees[1], category))
                .json()
                .findValuesAsString("agency");
    }

    private static String shift(String name, String desk, Instant begins, Instant ends) {
        return "{\"name\":\"%s\",\"desk\":\"%s\",\"begins\":\"%s\",\"ends\":\"%s\",\"people\":[\"test-operator-duty-north\"]}"
                .formatted(name, desk, begins, ends);
    }
}
