package org.aedile.detection.saying;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aedile.kernel.saying.Fact;
import org.aedile.kernel.saying.Saying;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** FEATURE: why there is an alert is kept as facts, so that every reader has it in the own language. */
class AlertSayingTest {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final Pattern OF_SCREENS = Pattern.compile("\"saying\\.([\\w-]+)\":\\s*\"([^\"]*)\"");
    private static final Path SCREENS = Path.of("../web/src/i18n/sayings/en.ts");

    @ParameterizedTest
    @EnumSource
    void everySentenceTellsItsFactsAndIsKeptWhole(AlertSentence sentence) {
        Saying saying = Saying.of(sentence);
        for (String name : names(sentence)) {
            saying = saying.with(name, Fact.text("<" + name + ">"));
        }

        assertThat(saying.english())
                .isEqualTo(NAME.matcher(sentence.english()).replaceAll("<$1>"))
                .doesNotContain("{", "}");
        assertThat(AlertSaying.in(AlertSaying.among(saying, Map.of()))).isEqualTo(saying);
    }

    @Test
    void theScreensHaveTheSameEnglishWords() throws IOException {
        Map<String, String> ofScreens = OF_SCREENS
                .matcher(Files.readString(SCREENS))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));

        assertThat(new TreeMap<>(ofScreens))
                .isEqualTo(Arrays.stream(AlertSentence.values())
                        .collect(Collectors.toMap(
                                AlertSentence::key, AlertSentence::english, (one, other) -> one, TreeMap::new)));
    }

    @Test
    void anAlertWithoutFactsHasItsEnglishWordsAlone() {
        Saying saying = AlertSaying.parse("particles 184 µg/m³, above the limit of 50 µg/m³");

        assertThat(AlertSaying.among(saying, Map.of("count", "1"))).containsOnlyKeys("count");
        assertThat(AlertSaying.in(Map.of("count", "1"))).isEqualTo(Saying.NONE);
    }

    private static String[] names(AlertSentence sentence) {
        return NAME.matcher(sentence.english())
                .results()
                .map(MatchResult::group)
                .map(name -> name.substring(1, name.length() - 1))
                .toArray(String[]::new);
    }
}
