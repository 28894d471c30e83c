package org.aedile.server.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE: codes are those of every app. The values are those of the RFCs. */
class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, mode SHA1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfRfc6238(long seconds, String code) {
        assertThat(Totp.code(SECRET, Totp.stepAt(Instant.ofEpochSecond(seconds)), 8))
                .isEqualTo(code);
    }

    /** RFC 4226, appendix D. */
    @ParameterizedTest
    @CsvSource({
        "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314",
        "5, 254676", "6, 287922", "7, 162583", "8, 399871", "9, 520489"
    })
    void codesOfSixDigitsAreThoseOfRfc4226(long counter, String code) {
        assertThat(Totp.code(SECRET, counter, Totp.DIGITS)).isEqualTo(code);
    }

    @Test
    void aCodeIsGoodInItsStepAndInThoseBesideIt() {
        Instant time = Instant.parse("2026-05-30T19:00:10Z");
        long step = Totp.stepAt(time);
        String code = Totp.code(SECRET, step, Totp.DIGITS);

        assertThat(Totp.match(SECRET, code, time)).isEqualTo(OptionalLong.of(step));
        assertThat(Totp.match(SECRET, code, time.plusSeconds(30))).isEqualTo(OptionalLong.of(step));
        assertThat(Totp.match(SECRET, code, time.minusSeconds(30))).isEqualTo(OptionalLong.of(step));
        assertThat(Totp.match(SECRET, code, time.plusSeconds(60))).isEmpty();
        assertThat(Totp.match(SECRET, "x" + code, time)).isEmpty();
    }

    /** RFC 4648, section 10, without padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secretsAreWrittenAsInRfc4648(String text, String encoded) {
        assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }
}
