package org.aedile.server.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aedile.kernel.AedileException;
import org.aedile.simulation.crowd.CrowdSimulation;
import org.aedile.simulation.crowd.Outcome;
import org.aedile.simulation.crowd.Scenario;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.Storey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import picocli.CommandLine;

/** FEATURE: a scenario's place may have several floors, and parts that lead one way only. */
class PlaceFileTest {
    private static final String BUILDING = """
            name: two floors above each other
            seed: 2
            limit: 300
            floors:
              ground:
                walkable: [BOX 0 0 20 10, BOX 19.9 4 22 6]
                exits: {out: {area: BOX 21.5 4 22 6}}
                doors: {hall: {from: [20, 4], to: [20, 6], way: [1, 0]}}
              first:
                walkable: [BOX 0 0 20 10]
                oneways: {round: {area: BOX 14 4 16 10, way: [-1, 0]}}
            stairs:
              main: {lower: ground, upper: first, foot: [12, 1.5], top: [4, 1.5], width: 2, up: 0.4, down: 0.52, slope: 30}
            people:
              - {count: 20, floor: first, area: BOX 0 3 13 10}
              - {count: 10, floor: ground, area: BOX 0 3 10 10}
            """;

    private static final String LIFT = """
            lifts:
              tower: {landings: {first: {area: BOX 18 1 20 3, travel: 4}}, to: ground, out: BOX 17 1 20 3, persons: 6}
            """;

    @TempDir
    private Path folder;

    @Test
    void trajectoriesTellTheFloorAndItsOwnCoordinates() throws IOException {
        Path file = Files.writeString(folder.resolve("building.yaml"), BUILDING);
        StringWriter out = new StringWriter();
        new CommandLine(new SimulateCommand())
                .setOut(new PrintWriter(out, true))
                .execute("crowd", file.toString(), "--out", folder.toString());
        assertThat(out.toString()).contains("\"stuckAgents\":0").contains("\"passages\":{\"out\":30,\"hall\":30}");
        List<String> lines = Files.readAllLines(folder.resolve("trajectories.csv"));
        assertThat(lines.get(0)).isEqualTo("time,id,x,y,floor");
        assertThat(lines.stream().skip(1))
                .allMatch(line -> line.endsWith(",\"ground\"") || line.endsWith(",\"first\""));
        assertThat(lines.stream().skip(1).mapToDouble(PlaceFileTest::x)).allMatch(x -> x >= 0 && x <= 22);
        assertThat(lines.stream().filter(line -> line.startsWith("0.00,") && line.contains("first")))
                .hasSize(20);
    }

    private static double x(String line) {
        return Double.parseDouble(line.split(",", -1)[2]);
    }

    @Test
    void aLiftIsPartOfABuilding() {
        Scenario scenario = ScenarioFile.read("building", BUILDING.replace("stairs:\n", LIFT + "stairs:\n"));

        assertThat(scenario.plan().lifts()).singleElement().satisfies(lift -> {
            assertThat(lift.persons()).isEqualTo(6);
            assertThat(lift.doorSeconds()).isEqualTo(3);
            assertThat(lift.landings().get(0).travelSeconds()).isEqualTo(4);
        });
        assertThat(scenario.plan().exits()).extracting(Exit::name).containsExactly("out", "tower/first");
        refuses(
                "stairs:\n",
                LIFT.replace("travel: 4", "travel: -4") + "stairs:\n",
                "travels from floor 'first' for -4");
        refuses("stairs:\n", LIFT.replace("persons: 6", "persons: 1.5") + "stairs:\n", "persons is 1.5");
        refuses(
                "stairs:\n",
                LIFT.replace("to: ground", "to: cellar") + "stairs:\n",
                "lets people out on floor 'cellar'");
        refuses(
                "stairs:\n",
                LIFT.replace("area: BOX 18 1 20 3", "area: BOX 28 1 30 3") + "stairs:\n",
                "lies outside the walkable area");
    }

    @Test
    void whatIsWrongIsToldWithItsPlaceAndValue() {
        refuses("slope: 30", "slope: 90", "building/stairs/main/slope is 90.0°");
        refuses("upper: first", "upper: attic", "stair main joins floor 'attic', and there is none");
        refuses("width: 2", "width: 2, way: sideways", "building/stairs/main/way is 'sideways'");
        refuses("floor: first, area", "area", "building/people 1/floor is missing");
        refuses("floor: first, area", "floor: 1st, area", "floor '1st' is unknown; known are [ground, first]");
        refuses("area: BOX 21.5 4 22 6", "area: BOX 21.5 4 23 6", "floor ground: exit out lies outside");
        refuses(
                "foot: [12, 1.5]",
                "foot: [-4, 1.5]",
                "floor ground: stair main meets the floor with only 0.000 of its 2.000 m");
        refuses("area: BOX 21.5 4 22 6", "area: BOX 6 2 7 4", "floor ground: exit out lies outside the walkable area");
        refuses("way: [-1, 0]", "way: [0, 0]", "floor first: one-way part round has the direction (0.000, 0.000)");
    }

    @Test
    void aDangerIsOnTheFloorThatItNames() {
        String everywhere = "hazards: {gas: {leak: {floor: %s, area: BOX -50 -50 200 50, hcn: 5000}}}";
        for (String floor : List.of("ground", "first")) {
            Scenario scenario = ScenarioFile.read("building", BUILDING + everywhere.formatted(floor));
            assertThat(fallen(scenario, Outcome.Reason.INCAPACITATED))
                    .hasSize(floor.equals("first") ? 20 : 10)
                    .allMatch(floor::equals);
        }
        String attacker =
                "hazards: {threats: {attacker: {floor: first, track: [[6, 5], [6, 8]], speed: 1, alarm: 30, reach: 4}}}";
        assertThat(fallen(ScenarioFile.read("building", BUILDING + attacker), Outcome.Reason.CAUGHT))
                .isNotEmpty()
                .allMatch("first"::equals);
    }

    /** The floors of those who fell in the first second. */
    private static List<String> fallen(Scenario scenario, Outcome.Reason reason) {
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario, 1)) {
            for (int step = 0; step < 20; step++) {
                simulation.step();
            }
            return simulation.outcome().stuck().stream()
                    .filter(stuck -> stuck.reason() == reason)
                    .map(stuck -> scenario.plan().storeys().at(stuck.x()).name())
                    .toList();
        }
    }

    @Test
    void smokeThatChangesIsOnItsFloor() {
        String smoke = "walkable: [BOX 0 0 20 10]\n    smoke: {bin: {area: BOX 2 3 6 9, extinction: [[0, 0], [9, 4]]}}";
        Scenario scenario =
                ScenarioFile.read("building", BUILDING.replace("walkable: [BOX 0 0 20 10]\n", smoke + "\n"));
        Storey first = scenario.plan().storeys().floors().get(1);
        assertThat(scenario.hazards().smokes().stream()
                        .map(one -> one.area().getEnvelopeInternal())
                        .toList())
                .containsExactly(new Envelope(2 + first.shiftMeters(), 6 + first.shiftMeters(), 3, 9));
    }

    @Test
    void aDangerOnNoFloorIsRefusedByName() {
        refusesHazards(
                "gas: {leak: {floor: attic, area: BOX 0 0 5 5, co: 9}}",
                "gas leak: floor 'attic' is unknown; known are [ground, first]");
        refusesHazards("gas: {leak: {area: BOX 0 0 5 5, co: 9}}", "building/hazards/gas/leak/floor is missing");
        refusesHazards(
                "threats: {attacker: {floor: ground, track: [[70, 5]], alarm: 6}}",
                "threat attacker: (70.00, 5.00) lies too far beside floor ground");
    }

    private static void refusesHazards(String hazards, String detail) {
        assertThatThrownBy(() -> ScenarioFile.read("building", BUILDING + "hazards: {" + hazards + "}"))
                .isInstanceOf(AedileException.class)
                .hasMessageContaining(detail);
    }

    private static void refuses(String right, String wrong, String detail) {
        assertThat(BUILDING).contains(right);
        assertThatThrownBy(() -> ScenarioFile.read("building", BUILDING.replace(right, wrong)))
                .isInstanceOf(AedileException.class)
                .hasMessageContaining(detail);
    }
}
