package org.aedile.server.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.aedile.kernel.AedileException;
import org.aedile.simulation.crowd.Scenario;
import org.aedile.simulation.crowd.hazard.Threat;
import org.aedile.simulation.crowd.population.Arrivals;
import org.aedile.simulation.crowd.population.Distribution;
import org.aedile.simulation.crowd.population.Mobility;
import org.aedile.simulation.crowd.population.Population;
import org.aedile.simulation.crowd.population.Ties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import picocli.CommandLine;

/** FEATURE: a scenario file says who people are, whom they belong to, and what endangers them. */
class ScenarioPeopleTest {
    private static final String HALL = """
            limit: 60
            floor:
              walkable: [BOX 0 0 20 10]
              exits: {left: {area: BOX 0 4 1 6}, right: {area: BOX 19 4 20 6}}
              smoke: {kitchen: {area: BOX 0 0 5 5, extinction: [[0, 0], [30, 4]]}}
            people:
              - {name: families, density: 0.1, area: BOX 0 0 20 20, group: {uniform: [2, 4]}, familiar: [left]}
              - {name: tour, count: 5, area: BOX 2 2 8 8, group: tour, herding: 0.5, speed: {ages: [70, 5, 60, 80]}}
              - {name: wheels, count: 2, area: BOX 2 2 8 8, mobility: wheelchair, premovement: {gamma: [2, 3, 0, 60]}}
              - {name: late, count: 9, area: BOX 2 2 8 8, arrivals: [[0, 0.2], [10, 2]]}
            hazards:
              gas: {leak: {area: BOX 10 0 20 5, co: [[0, 0], [10, 50000]], co2: 5}}
              threats: {attacker: {track: [[10, 9], [10, 1]], speed: 0.5, starts: 5, alarm: 6, reach: 0.8}}
            """;

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsRead() {
        Scenario scenario = ScenarioFile.read("hall", HALL);
        Population families = scenario.populations().get(0);
        assertThat(families.count()).isEqualTo(20); // of 400 m², half are hall
        assertThat(families.ties().grouping()).isEqualTo(new Ties.Grouping.Sizes(new Distribution.Uniform(2, 4)));
        assertThat(families.ties().familiar()).isEqualTo(Set.of("left"));
        Population tour = scenario.populations().get(1);
        assertThat(tour.ties()).isEqualTo(new Ties(new Ties.Grouping.Named("tour"), Set.of(), 0.5));
        assertThat(tour.traits().speed())
                .isEqualTo(new Distribution.SpeedByAge(new Distribution.Normal(70, 5, 60, 80)));
        Population wheels = scenario.populations().get(2);
        assertThat(wheels.traits().speed()).isEqualTo(Mobility.WHEELCHAIR.speed());
        assertThat(wheels.traits().diameter().largest()).isEqualTo(0.76);
        assertThat(wheels.traits().premovement()).isEqualTo(new Distribution.Gamma(2, 3, 0, 60));
        assertThat(scenario.populations().get(3).arrivals())
                .isEqualTo(new Arrivals(List.of(new Arrivals.Rate(0, 0.2), new Arrivals.Rate(10, 2))));
    }

    @Test
    void dangersAreRead() {
        Scenario scenario = ScenarioFile.read("hall", HALL);
        assertThat(scenario.plan().grounds()).isEmpty();
        assertThat(scenario.hazards().smokes().get(0).extinctionPerMeter().at(15))
                .isEqualTo(2);
        assertThat(scenario.hazards().gases().get(0).at(5).coPpm()).isEqualTo(25_000);
        Threat attacker = scenario.hazards().threats().get(0);
        assertThat(attacker.at(9)).isEqualTo(new Coordinate(10, 7));
        assertThat(attacker.range()).isEqualTo(new Threat.Range(6, 0.8));
    }

    @Test
    void whoDoesNotGetOutIsListed() throws IOException {
        Path file = Files.writeString(
                folder.resolve("hall.yaml"),
                HALL.replace("limit: 60", "limit: 10").replace("50000", "900000"));
        CommandLine line = new CommandLine(new SimulateCommand()).setOut(new PrintWriter(new StringWriter(), true));
        assertThat(line.execute("crowd", file.toString(), "--out", folder.toString()))
                .isZero();
        List<String> stuck = Files.readAllLines(folder.resolve("stuck.csv"));
        assertThat(stuck.get(0)).isEqualTo("id,x,y,since,reason");
        assertThat(stuck).hasSizeGreaterThan(5);
        assertThat(stuck.subList(1, stuck.size()))
                .allMatch(one -> one.matches("-?\\d+,(NaN|[0-9.]+),(NaN|[0-9.]+),[0-9.]+,[A-Z_]+"))
                .anyMatch(one -> one.endsWith(",INCAPACITATED"));
    }

    @Test
    void whatIsWrongIsToldWithItsPlaceAndValue() {
        refuses("density: 0.1", "density: -1", "hall/people 1/density is -1.0/m²");
        refuses("density: 0.1", "density: 0.1, count: 3", "hall/people 1/density stands beside count");
        refuses(
                "mobility: wheelchair",
                "mobility: skates",
                "hall/people 3/mobility is 'skates', known are elderly, cane");
        refuses("{gamma: [2, 3, 0, 60]}", "{gamma: [0, 3, 0, 60]}", "hall/people 3/premovement/gamma is [0.0, 3.0");
        refuses(
                "{gamma: [2, 3, 0, 60]}",
                "{gamma: [2, 3]}",
                "premovement/gamma must be [shape, scale, smallest, largest]");
        refuses("[[0, 0.2], [10, 2]]", "[[0, 0.2], 10]", "hall/people 4/arrivals has '10', must be a list of pairs");
        refuses(
                "co: [[0, 0], [10, 50000]]",
                "co: [[9, 0], [3, 1]]",
                "hall/hazards/gas/leak/co can't be: a series has 3.0 s");
        refuses("co2: 5", "co2: 500", "gas leak has CO2 in percent from 500.0 to 500.0");
        refuses("reach: 0.8", "reach: 7", "threat attacker reaches 7.000 m and alarms at 6.000 m");
        String bow = "'POLYGON ((0 0, 5 5, 5 0, 0 5, 0 0))'";
        refuses("BOX 10 0 20 5", bow, "gas leak is not a simple polygon: Self-intersection at (2.500, 2.500)");
        refuses("BOX 0 0 5 5", bow, "smoke kitchen is not a simple polygon");
        refuses("[10, 9], [10, 1]", "[10, 9], [10, .nan]", "threat attacker has (10.00, NaN) on its track");
        refuses("alarm: 6", "alram: 6", "hall/hazards/threats/attacker/alram is unknown");
    }

    private static void refuses(String right, String wrong, String detail) {
        assertThat(HALL).contains(right);
        assertThatThrownBy(() -> ScenarioFile.read("hall", HALL.replace(right, wrong)))
                .isInstanceOf(AedileException.class)
                .hasMessageContaining(detail);
    }
}
