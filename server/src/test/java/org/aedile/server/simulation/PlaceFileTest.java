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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    private static void refuses(String right, String wrong, String detail) {
        assertThat(BUILDING).contains(right);
        assertThatThrownBy(() -> ScenarioFile.read("building", BUILDING.replace(right, wrong)))
                .isInstanceOf(AedileException.class)
                .hasMessageContaining(detail);
    }
}
