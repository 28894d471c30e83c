package org.aedile.wire.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IsoTimeTest {
    @Test
    void agreesWithTheJdkOnRandomTimes() {
        long seed = Long.getLong("aedile.seed", System.nanoTime());
        System.out.println("seed " + seed + " (-Daedile.seed)");
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            long millis = random.nextLong(-62_135_596_800_000L, 253_402_300_799_000L);
            Instant instant = Instant.ofEpochMilli(millis);
            assertThat(IsoTime.parseMillis(instant.toString()))
                    .as(instant.toString())
                    .isEqualTo(millis);
        }
    }

    @Test
    void readsOffsetsDecimalsAndBlanks() {
        same("2026-05-30T20:59:58.2501234+02:00");
        same("2026-02-28T23:30:00-05:30");
        assertThat(IsoTime.parseMillis("2026-05-30 18:59:58,5Z")).isEqualTo(millis("2026-05-30T18:59:58.5Z"));
        assertThat(IsoTime.parseMillis("2026-05-30T18:59:58+0200")).isEqualTo(millis("2026-05-30T18:59:58+02:00"));
    }

    @Test
    void refusesWhatIsNoTime() {
        for (String text : new String[] {
            "",
            "2026-05-30",
            "2026-05-30T18:59:58",
            "2026-02-29T00:00:00Z",
            "2026-13-01T00:00:00Z",
            "2026-05-30T24:00:00Z",
            "2026-05-30T18:59:58.Z",
            "2026-05-30T18:59:58+2:00",
            "2026-05-30T18:59:58Zx",
            "2026-05-30T18:59:58.25",
            "2026-05-3aT18:59:58Z"
        }) {
            assertThat(IsoTime.parseMillis(text)).as(text).isEqualTo(IsoTime.NONE);
        }
    }

    private static void same(String text) {
        assertThat(IsoTime.parseMillis(text)).isEqualTo(millis(text));
    }

    private static long millis(String text) {
        return OffsetDateTime.parse(text).toInstant().toEpochMilli();
    }
}
