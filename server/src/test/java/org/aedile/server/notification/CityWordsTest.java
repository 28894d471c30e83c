package org.aedile.server.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.aedile.server.config.AedileProperties.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** FEATURE: what the platform tells beyond screens is in the city's language, with the same facts in each. */
class CityWordsTest {
    @Test
    void isToldInTheLanguageOfTheCity() {
        CityWords words = new CityWords(Language.NB);

        assertThat(words.say("item.waits", 12)).isEqualTo("Element 12 venter");
        assertThat(words.say("severity.high")).isEqualTo("høy");
        assertThatThrownBy(() -> words.say("nothing")).hasMessage("there are no words for 'nothing'");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasEveryWordWithItsFacts(Language language) throws IOException {
        Properties english = read("en");
        Properties other = read(language.name().toLowerCase(Locale.ROOT));

        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(other.stringPropertyNames())
                .allSatisfy(
                        key -> assertThat(facts(other.getProperty(key))).isEqualTo(facts(english.getProperty(key))));
    }

    /** Such as {@code ds}. */
    private static String facts(String text) {
        return text.replaceAll("[^%]+(?=%|$)", "").isEmpty() ? "" : text.replaceAll("%([sd])|.", "$1");
    }

    private static Properties read(String language) throws IOException {
        String resource = "/words/notification-" + language + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(CityWordsTest.class.getResourceAsStream(resource)), StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(reader);
            return words;
        }
    }
}
