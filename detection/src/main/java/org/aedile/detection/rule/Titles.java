package org.aedile.detection.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the titles that rules and detectors' settings have in other languages: {@code titles: {it: Porta forzata}}. */
public final class Titles {
    private static final int LONGEST = 512;

    private Titles() {}

    /**
     * By ISO 639 code; empty when there are none.
     *
     * @throws IllegalArgumentException when it is no map of two-letter codes to texts of 1 to 512 characters
     */
    public static Map<String, String> of(@Nullable Object value) {
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("titles must be texts by language, such as it: Porta forzata");
        }
        Map<String, String> titles = new LinkedHashMap<>();
        map.forEach((language, text) -> titles.put(language(String.valueOf(language)), text(language, text)));
        return titles;
    }

    private static String language(String code) {
        if (!code.matches("[a-z]{2}")) {
            throw new IllegalArgumentException("titles have '" + code + "' for a language, must be like it");
        }
        return code;
    }

    private static String text(Object language, @Nullable Object value) {
        String text = value instanceof String given ? given.strip() : "";
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "the title in %s has %d characters, must have 1 to %d".formatted(language, text.length(), LONGEST));
        }
        return text;
    }
}
