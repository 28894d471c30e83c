package org.aedile.server.datasubject.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aedile.kernel.AedileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answer to a person says the same in every language. */
class AnswerWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"fr", "it", "nb"})
    void everyLanguageSaysAllAndFillsInTheSame(String language) {
        assertThat(fillings(AnswerWords.in(language))).isEqualTo(fillings(AnswerWords.in("en")));
    }

    @Test
    void anotherLanguageIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> AnswerWords.in("de"))
                .isInstanceOf(AedileException.class)
                .hasMessageContaining("language 'de' is not one of en, fr, it, nb");
    }

    private static Map<String, List<String>> fillings(AnswerWords words) {
        return words.texts().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue()
                                .codePoints()
                                .boxed()
                                .filter(point -> point == '%')
                                .map(Object::toString)
                                .toList()));
    }
}
