package org.aedile.benchmarks.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** FEATURE: also when not every agency asks everything, each role asks every endpoint, and each agency asks much. */
class TurnsTest {
    private static final int ENDPOINTS = 50;
    private static final List<String> ROLES = List.of("operator", "auditor", "breaker");
    private static final Http NOWHERE = new Http(URI.create("http://127.0.0.1:9/"));

    private final Turns turns = new Turns(2, 7);

    @Test
    void eachRoleOfTwoAgenciesAsksEachEndpoint() {
        for (int endpoint = 0; endpoint < ENDPOINTS; endpoint++) {
            for (String role : ROLES) {
                assertThat(asking(turns, endpoint, role)).hasSize(2);
            }
        }
    }

    @Test
    void eachAgencyAsksSomethingByEachRole() {
        for (String role : ROLES) {
            assertThat(IntStream.range(0, ENDPOINTS)
                            .mapToObj(endpoint -> asking(turns, endpoint, role))
                            .flatMap(Set::stream)
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(Share.AGENCIES);
        }
    }

    @Test
    void anotherSeedAsksForOtherAgencies() {
        assertThat(asking(new Turns(2, 8), 0, "operator")).isNotEqualTo(asking(turns, 0, "operator"));
    }

    @Test
    void whoIsOfNoAgencyOrCameForOneThingAlwaysAsks() {
        assertThat(IntStream.range(0, ENDPOINTS))
                .allMatch(endpoint -> turns.isTurnOf(visitor("nobody", ""), endpoint)
                        && turns.isTurnOf(visitor("police/" + People.LEAVER + "3", "police"), endpoint));
    }

    private static Set<String> asking(Turns turns, int endpoint, String role) {
        return Share.AGENCIES.stream()
                .filter(agency -> turns.isTurnOf(visitor(agency + "/" + role, agency), endpoint))
                .collect(Collectors.toSet());
    }

    private static Visitor visitor(String name, String agency) {
        return new Visitor(name, agency, "", Map.of(), false, NOWHERE);
    }
}
