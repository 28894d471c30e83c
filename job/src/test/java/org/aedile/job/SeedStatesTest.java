package org.aedile.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedStatesTest {
    @TempDir
    Path directory;

    @Test
    void whatWasWrittenIsFoundBySource() throws IOException {
        Path file = directory.resolve("seed");
        try (SeedStates.Writer writer = new SeedStates.Writer(file)) {
            writer.put("air-7", new byte[] {1, 2, 3});
            writer.put("zähler-1", new byte[0]);
        }

        SeedStates states = SeedStates.open(file);

        assertThat(states.size()).isEqualTo(2);
        assertThat(states.find("air-7")).hasValue(new byte[] {1, 2, 3});
        assertThat(states.find("zähler-1")).hasValue(new byte[0]);
        assertThat(states.find("air-8")).isEmpty();
        assertThat(SeedStates.NONE.find("air-7")).isEmpty();
    }

    @Test
    void anotherFileIsRefused() throws IOException {
        Path file = Files.write(directory.resolve("other"), new byte[] {1, 2});

        assertThatThrownBy(() -> SeedStates.open(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("seed states");
    }
}
