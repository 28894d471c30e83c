package org.aedile.wire.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.aedile.kernel.ErrorCode;
import org.junit.jupiter.api.Test;

/** Whatever bytes come, the reader answers with a draft that makes a frame or with a reason, and remembers nothing. */
class ObservationReaderFuzzTest {
    private static final String[] SEEDS = {
        "{\"source\":\"air-7\",\"time\":\"2026-05-30T18:59:58.250Z\",\"property\":\"pm10\",\"value\":184.2}",
        "{\"source\":\"s\",\"time\":1780167598250,\"fields\":{\"m\":\"Größe 🚒\",\"a\":{\"b\":[1,-2.5e3,null,{}]}}}",
        "{\"id\":\"x\",\"place\":{\"latitude\":-89.9,\"longitude\":1},\"logsource\":{\"product\":\"p\"},\"value\":NaN}"
    };
    private static final String TOKENS = "{}[]\",:\\0123456789.eE+-nultrfaseNI \u00e9\u0000";

    private final ObservationReader reader = new ObservationReader();

    @Test
    void mutatedMessagesNeverBreakTheReader() {
        long seed = Long.getLong("aedile.seed", System.nanoTime());
        System.out.println("seed " + seed + " (-Daedile.seed)");
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            byte[] bytes = mutated(random);
            Parsed parsed = reader.read(bytes);
            if (parsed instanceof Parsed.Drafted drafted) {
                ObservationReaderTest.frameOf(drafted.draft()).fieldCount();
            } else if (parsed instanceof Parsed.Unreadable unreadable) {
                assertThat(unreadable.reason()).isNotBlank();
            }
        }
        assertThat(reader.read(SEEDS[0].getBytes(StandardCharsets.UTF_8))).isInstanceOf(Parsed.Drafted.class);
    }

    @Test
    void utf8AgreesWithTheJdkOnRandomBytes() {
        long seed = Long.getLong("aedile.seed", System.nanoTime());
        System.out.println("seed " + seed + " (-Daedile.seed)");
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            byte[] bytes = mutated(random);
            Parsed parsed = reader.read(bytes);
            boolean refused =
                    parsed instanceof Parsed.Unreadable unreadable && unreadable.code() == ErrorCode.INVALID_UTF8;
            assertThat(refused).isEqualTo(!isUtf8(bytes));
        }
    }

    private static byte[] mutated(Random random) {
        byte[] bytes = SEEDS[random.nextInt(SEEDS.length)].getBytes(StandardCharsets.UTF_8);
        int changes = random.nextInt(4);
        for (int change = 0; change <= changes; change++) {
            int at = random.nextInt(bytes.length);
            bytes[at] = random.nextInt(8) == 0
                    ? (byte) random.nextInt(256)
                    : (byte) TOKENS.charAt(random.nextInt(TOKENS.length()));
        }
        int length = random.nextInt(10) == 0 ? random.nextInt(bytes.length) : bytes.length;
        return java.util.Arrays.copyOf(bytes, length);
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
