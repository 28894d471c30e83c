package org.aedile.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE: a payload key is stored under another key, bound to its source and day. */
class WrappingKeyTest {
    private static final long DAY = 20_000;

    @TempDir
    private Path directory;

    @Test
    void whatIsWrappedComesBack() throws IOException {
        WrappingKey master = master("one");
        SecretKey payloadKey = WrappingKey.newKey();

        byte[] wrapped = master.wrap(payloadKey, "camera-3", DAY);

        assertThat(master.unwrap(wrapped, "camera-3", DAY)).isEqualTo(payloadKey);
        assertThat(wrapped).hasSize(12 + 32 + 16);
        assertThat(master.wrap(payloadKey, "camera-3", DAY))
                .as("another nonce each time")
                .isNotEqualTo(wrapped);
    }

    @Test
    void anotherSourceDayOrMasterKeyIsRefused() throws IOException {
        WrappingKey master = master("one");
        byte[] wrapped = master.wrap(WrappingKey.newKey(), "camera-3", DAY);
        WrappingKey other = master("two");

        assertThatThrownBy(() -> master.unwrap(wrapped, "camera-4", DAY)).hasMessageContaining("camera-4, day 20000");
        assertThatThrownBy(() -> master.unwrap(wrapped, "camera-3", DAY + 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> other.unwrap(wrapped, "camera-3", DAY)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFileThatIsNoKeyIsNamed() throws IOException {
        Path file = Files.write(directory.resolve("short"), new byte[31]);

        assertThatThrownBy(() -> WrappingKey.read(file)).hasMessageContaining("short has 31 bytes");
    }

    private WrappingKey master(String name) throws IOException {
        return WrappingKey.read(
                Files.write(directory.resolve(name), WrappingKey.newKey().getEncoded()));
    }
}
