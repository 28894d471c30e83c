package org.aedile.simulation.crowd.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aedile.kernel.saying.Fact;
import org.aedile.kernel.saying.Saying;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/** FEATURE: advice is told as facts, so that every reader has it in the own language. */
class AdviceSentenceTest {
    private static final Pattern OF_SCREENS = Pattern.compile("\"saying\\.([\\w-]+)\":\\s*\"([^\"]*)\"");
    private static final Path SCREENS = Path.of("../web/src/i18n/advice/en.ts");

    @Test
    void theScreensHaveTheSameEnglishWords() throws IOException {
        Map<String, String> ofScreens = OF_SCREENS
                .matcher(Files.readString(SCREENS))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));

        assertThat(new TreeMap<>(ofScreens))
                .isEqualTo(Arrays.stream(AdviceSentence.values())
                        .collect(Collectors.toMap(
                                AdviceSentence::key, AdviceSentence::english, (one, other) -> one, TreeMap::new)));
    }

    @Test
    void anAreaIsToldByItsCornersUnlessSomebodyKnowsBetter() {
        Watcher watcher = new Patient();
        Saying where = Saying.of(AdviceSentence.STEWARD)
                .with("people", Fact.count(12))
                .and(watcher.where(new Envelope(-0.2, 14.4, 3, 9.6)));
        assertThat(where.english()).isEqualTo("A steward shows the 12 people between (0 m, 3 m) and (14 m, 10 m)");
    }

    private static final class Patient implements Watcher {
        @Override
        public void better(Advice advice) {}

        @Override
        public void progress(int screened, int simulated) {}

        @Override
        public boolean goOn() {
            return true;
        }
    }
}
