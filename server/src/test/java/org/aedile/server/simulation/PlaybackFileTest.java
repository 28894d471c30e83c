package org.aedile.server.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aedile.simulation.crowd.CrowdSimulation;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * FEATURE: screens play what the server wrote: the file that the screens' own test reads is the one that is written today.
 * {@code -Daedile.playback.write=true} writes it anew.
 */
class PlaybackFileTest {
    private static final Path FILE = Path.of("..", "web", "src", "pages", "whatif", "room.bin");
    private static final Path READ = FILE.resolveSibling("room.json");
    private static final int FRAME_STEPS = 20;
    private static final String ROOM = """
            seed: 3
            limit: 60
            floor: {walkable: [BOX -4 0 4 5, BOX 3.9 2 6 3], exits: {out: {area: BOX 5.5 2 6 3}}}
            people:
              - {count: 20, area: BOX -4 0 3 5}
              - {count: 3, area: BOX -4 0 -2 5, arrivals: 0.5}
            """;

    @Test
    void theFileOfTheScreensTestIsTheOneThatIsWrittenToday() throws IOException {
        byte[] written = written();
        List<Playback.Frame> frames = Playback.read(new ByteArrayInputStream(written));
        JsonMapper json = JsonMapper.builder().build();
        if (Boolean.getBoolean("aedile.playback.write")) {
            Files.write(FILE, written);
            Files.writeString(READ, json.writeValueAsString(frames) + "\n");
        }

        assertThat(Files.readAllBytes(FILE)).isEqualTo(written);
        JsonNode read = json.readTree(Files.readString(READ));
        assertThat(read.toString()).isEqualTo(json.writeValueAsString(frames));
        assertThat(frames.get(0).places()).hasSizeBetween(20, 21);
        assertThat(frames.get(frames.size() - 1).places()).isEmpty();
    }

    private static byte[] written() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CrowdSimulation simulation = CrowdSimulation.of(ScenarioFile.read("room", ROOM), 1);
                PlaybackFile file = new PlaybackFile(bytes, simulation.plan())) {
            for (long step = 0; !simulation.isOver(); step++) {
                if (step % FRAME_STEPS == 0) {
                    file.write(simulation.seconds(), simulation.crowd());
                }
                simulation.step();
            }
            file.write(simulation.seconds(), simulation.crowd());
        }
        return bytes.toByteArray();
    }
}
