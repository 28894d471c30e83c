package org.aedile.server.datasubject.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;

/**
 * What the page for the person says, in a language that they read.
 *
 * @param language BCP 47
 * @param texts by name; {@code %s} and {@code %d} are filled in
 */
record AnswerWords(String language, Map<String, String> texts) {
    private static final List<String> LANGUAGES = List.of("en", "fr", "it", "nb");
    private static final Map<String, AnswerWords> BY_LANGUAGE =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(language -> language, AnswerWords::read));

    AnswerWords {
        texts = Map.copyOf(texts);
    }

    /** @throws AedileException {@code INVALID_VALUE} for a language that there is no text in */
    static AnswerWords in(String language) {
        AnswerWords words = BY_LANGUAGE.get(language);
        if (words == null) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "language '%s' is not one of %s".formatted(language, String.join(", ", LANGUAGES)));
        }
        return words;
    }

    String say(String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new IllegalStateException("the answer has no words for " + name + " in " + language);
        }
        return text;
    }

    private static AnswerWords read(String language) {
        try (InputStream lines = AnswerWords.class.getResourceAsStream("/answer/" + language + ".txt")) {
            String text = new String(Objects.requireNonNull(lines, language).readAllBytes(), StandardCharsets.UTF_8);
            return new AnswerWords(
                    language,
                    text.lines()
                            .map(line -> line.split("=", 2))
                            .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1])));
        } catch (IOException e) {
            throw new UncheckedIOException("the words of an answer in " + language + " can't be read", e);
        }
    }
}
