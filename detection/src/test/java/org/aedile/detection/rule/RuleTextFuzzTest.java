package org.aedile.detection.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.aedile.detection.Catalog;
import org.aedile.detection.RuleText;

/** FEATURE: any text at all is compiled or refused with a reason, soon. */
class RuleTextFuzzTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @FuzzTest(maxDuration = "5m")
    void anyTextIsCompiledOrRefused(byte[] text) {
        long begin = System.nanoTime();

        Catalog catalog =
                Catalog.compile(List.of(new RuleText("x.yml", new String(text, StandardCharsets.UTF_8))), List.of());

        assertThat(catalog.refused())
                .allSatisfy(refused -> assertThat(refused.reason()).isNotBlank().hasSizeLessThan(500));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
    }
}
