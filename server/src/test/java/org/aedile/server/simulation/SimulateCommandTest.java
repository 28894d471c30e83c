package org.aedile.server.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.aedile.kernel.AedileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** FEATURE: scenarios and networks are files, and results are too. */
class SimulateCommandTest {
    private static final String ROOM = """
            name: a room with a door
            seed: 3
            limit: 120
            floor:
              walkable: [BOX 0 0 8 5, BOX 7.9 2 10 3]
              obstacles: ["POLYGON ((3 2, 4 2, 4 3, 3 3, 3 2))"]
              exits:
                out: {area: BOX 9.5 2 10 3, capacity: 1.33}
              doors:
                door: {from: [8, 2], to: [8, 3]}
            people:
              - {count: 30, area: BOX 0 0 7 5, speed: {normal: [1.34, 0.26, 0.8, 1.9]}, premovement: {uniform: [0, 5]}}
            """;

    @TempDir
    private Path folder;

    @Test
    void aScenarioWritesItsFiles() throws IOException {
        Path file = Files.writeString(folder.resolve("room.yaml"), ROOM);
        String line = run(new SimulateCommand(), "crowd", file.toString(), "--out", folder.toString());
        Map<?, ?> summary = JsonMapper.shared().readValue(Files.readString(folder.resolve("summary.json")), Map.class);
        Map<?, ?> printed = JsonMapper.shared().readValue(line, Map.class);
        assertThat(printed.equals(summary)).isTrue();
        assertThat(summary.get("stuckAgents")).isEqualTo(0);
        assertThat(summary.get("passages")).isEqualTo(Map.of("out", 30, "door", 30));
        assertThat(seconds(summary, "evacuationSeconds"))
                .isGreaterThan(seconds(summary, "lowerBoundSeconds"))
                .isLessThan(120);
        List<String> trajectories = Files.readAllLines(folder.resolve("trajectories.csv"));
        assertThat(trajectories.get(0)).isEqualTo("time,id,x,y");
        assertThat(trajectories.get(1)).matches("0\\.00,0,\\d\\.\\d{3},\\d\\.\\d{3}");
        assertThat(Files.readAllLines(folder.resolve("flows.csv"))).hasSize(61);
    }

    @Test
    void theQuickestTimeOfANetwork() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.yaml"),
                "nodes: [s, d]\narcs: [{from: s, to: d, capacity: 3, transit: 7}]\nsupplies: {s: 50}\nsinks: [d]\n");
        assertThat(run(new OptimiseCommand(), "flow", file.toString()).strip()).isEqualTo("T* = 23");
    }

    @Test
    void whatIsWrongIsToldWithItsPlaceAndValue() {
        refuses(
                ROOM.replace("capacity: 1.33", "capacity: wide"),
                "room/floor/exits/out/capacity is 'wide', must be a number");
        refuses(ROOM.replace("limit:", "limt:"), "room/limt is unknown");
        refuses(ROOM.replace("BOX 0 0 7 5", "BOX 7 0 0 5"), "room/people 1/area is 'BOX 7 0 0 5'");
        refuses(ROOM.replace("count: 30", "count: 2.5"), "room/people 1/count is 2.5, must be a whole number");
        refuses(ROOM.replace("[0, 5]", "[5, 0]"), "room/people 1/premovement/uniform must be [smallest, largest]");
    }

    private static double seconds(Map<?, ?> summary, String key) {
        return Double.parseDouble(String.valueOf(summary.get(key)));
    }

    private static void refuses(String text, String detail) {
        assertThatThrownBy(() -> ScenarioFile.read("room", text))
                .isInstanceOf(AedileException.class)
                .hasMessageContaining(detail);
    }

    private static String run(Object command, String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(command).setOut(new PrintWriter(out, true));
        assertThat(line.execute(arguments)).isZero();
        return out.toString();
    }
}
