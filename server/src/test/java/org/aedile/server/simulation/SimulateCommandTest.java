package org.aedile.server.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    private static final String HALL = """
            name: a hall whose visitors know one exit
            floor:
              walkable: [BOX 0 0 24 10, BOX -2 4 0.1 5, BOX 23.9 3.5 26 6.5]
              exits:
                narrow: {area: BOX -2 4 -1.5 5}
                wide: {area: BOX 25.5 3.5 26 6.5}
            people:
              - {count: 100, area: BOX 0 0 14 10, exits: [narrow]}
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
    void whatAScreenPlaysIsWhatWasWalked() throws IOException {
        Path file = Files.writeString(folder.resolve("room.yaml"), ROOM);
        run(new SimulateCommand(), "crowd", file.toString(), "--out", folder.toString());
        List<String> lines = Files.readAllLines(folder.resolve("trajectories.csv"));
        int line = 1;
        try (InputStream bytes = Files.newInputStream(folder.resolve("trajectories.bin"))) {
            for (Playback.Frame frame : Playback.read(bytes)) {
                Map<Integer, Playback.Place> byId =
                        frame.places().stream().collect(Collectors.toMap(Playback.Place::id, Function.identity()));
                for (int i = 0; i < frame.places().size(); i++) {
                    double[] numbers = Arrays.stream(lines.get(line++).split(",", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray();
                    Playback.Place place = Objects.requireNonNull(byId.get((int) numbers[1]));
                    assertThat(frame.seconds()).isEqualTo(numbers[0], within(1e-9));
                    assertThat(place.x()).isEqualTo(numbers[2], within(0.0106));
                    assertThat(place.y()).isEqualTo(numbers[3], within(0.0106));
                }
            }
        }
        assertThat(line).isEqualTo(lines.size());
        assertThat(Files.size(folder.resolve("trajectories.bin")))
                .isLessThan(Files.size(folder.resolve("trajectories.csv")) / 6);
    }

    @Test
    void howThePlaceEmptiedAndHowDenseItWasIsWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("room.yaml"), ROOM);
        String line = run(
                new SimulateCommand(),
                "crowd",
                file.toString(),
                "--out",
                folder.toString(),
                "--seeds",
                "5",
                "--cell",
                "0.5");
        Map<?, ?> summary = JsonMapper.shared().readValue(line, Map.class);
        Map<?, ?> range = (Map<?, ?>) Objects.requireNonNull(summary.get("range"));
        assertThat(range.get("seeds")).isEqualTo(5);
        assertThat(seconds(range, "medianSeconds"))
                .isBetween(seconds(range, "fifthPercentileSeconds"), seconds(range, "ninetyFifthPercentileSeconds"));
        // 30 people through 1.33 persons/s, and through the handbook's door of 0.7 m effective width.
        assertThat(seconds(summary, "hydraulicSeconds")).isBetween(30 / 0.924, 30 / 0.924 + 8);
        assertThat(seconds(summary, "boundAtLargestFlowSeconds"))
                .isBetween(seconds(summary, "lowerBoundSeconds"), seconds(summary, "evacuationSeconds"));
        List<String> egress = Files.readAllLines(folder.resolve("egress.csv"));
        assertThat(egress.get(1)).isEqualTo("0,0");
        assertThat(egress.get(egress.size() - 1)).endsWith(",30");
        double passed = 0;
        for (String rate : Files.readAllLines(folder.resolve("rates.csv"))) {
            passed += rate.contains("\"out\"") ? 10 * Double.parseDouble(rate.substring(rate.lastIndexOf(',') + 1)) : 0;
        }
        assertThat(passed).isEqualTo(30, within(0.01));
        List<String> density = Files.readAllLines(folder.resolve("density.csv"));
        assertThat(density.get(0)).isEqualTo("x,y,mean,most,fruin,weidmann,secondsAbove4,secondsAbove6");
        assertThat(density).hasSizeGreaterThan(40).allMatch(row -> row.split(",", -1).length == 8);
    }

    @Test
    void whatIsNoPlaybackIsRefused() {
        assertThatThrownBy(() -> Playback.read(new ByteArrayInputStream(new byte[40])))
                .hasMessageContaining("a playback begins with 41454454 and version 1, not 00000000 and 0");
    }

    @Test
    void whatToDoIsSaidInASentenceAndInNumbers() throws IOException {
        Path file = Files.writeString(folder.resolve("hall.yaml"), HALL);
        String[] lines = run(new OptimiseCommand(), "evacuation", file.toString(), "--stewards", "8", "--seconds", "6")
                .strip()
                .split("\n", -1);
        Map<?, ?> result = JsonMapper.shared().readValue(lines[lines.length - 1], Map.class);
        Map<?, ?> nothing = (Map<?, ?>) Objects.requireNonNull(result.get("doNothing"));
        assertThat(lines[0]).contains("show", " people between", " to wide", "everybody is out after");
        assertThat(lines[lines.length - 2]).startsWith("Do nothing: everybody is out after");
        assertThat(seconds(result, "evacuationSeconds"))
                .isLessThan(0.8 * seconds(nothing, "evacuationSeconds"))
                .isGreaterThan(seconds(result, "boundAtLargestFlowSeconds"));
        assertThat(seconds(result, "screenedPlans")).isGreaterThan(100);
        assertThat(String.valueOf(result.get("plan"))).contains("exit=wide", "area=BOX ");
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
