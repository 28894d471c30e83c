package org.aedile.detection.rule.reference;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Texts of few characters, so that they often meet: letters in both cases, dashes, wildcards, some of other scripts. */
final class RandomText {
    private static final List<String> COMMON =
            List.of("a", "A", "b", "B", "ab", "aB", "c", " ", "-", "/", "1", "_", ".");
    private static final List<String> RARE = List.of(
            "\\", "–", "—", "é", "É", "Σ", "σ", "ς", "İ", "i", "ß", "K", "k", "😀", "\n", "\t", "\u0000", "*", "?");
    private static final List<String> SPECIAL = List.of("*", "?", "\\*", "\\?", "\\\\", "\\", "**", "*?", "\\\\*");

    private final Random random;

    RandomText(Random random) {
        this.random = random;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    /** What an event may hold. */
    String text(int mostPieces) {
        StringBuilder text = new StringBuilder();
        for (int i = upTo(mostPieces); i > 0; i--) {
            text.append(chance(85) ? one(COMMON) : one(RARE));
        }
        return text.toString();
    }

    /** What a rule may ask for. */
    String value() {
        StringBuilder value = new StringBuilder();
        for (int i = upTo(4); i > 0; i--) {
            value.append(chance(70) ? one(COMMON) : chance(60) ? one(SPECIAL) : one(RARE));
        }
        return value.toString();
    }

    /** A text that such a value stands for. */
    String filled(String value) {
        StringBuilder text = new StringBuilder();
        for (int part : ReferencePattern.parse(value).parts()) {
            if (part == ReferencePattern.ANY) {
                text.append(text(2));
            } else if (part == ReferencePattern.ONE) {
                text.append(chance(90) ? "x" : "😀");
            } else {
                text.appendCodePoint(part);
            }
        }
        return text.toString();
    }

    /** The same but for one thing, or twice. */
    String nearly(String text) {
        int at = text.isEmpty() ? 0 : random.nextInt(text.length());
        int end = text.isEmpty() ? 0 : at + 1;
        return switch (random.nextInt(6)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> text.toLowerCase(Locale.ROOT);
            case 2 -> wellFormed(text.substring(0, at) + text.substring(end));
            case 3 -> wellFormed(text.substring(0, at) + one(COMMON) + text.substring(at));
            case 4 -> wellFormed(text.substring(0, at) + one(RARE) + text.substring(end));
            default -> text + text;
        };
    }

    /** Half a character can't come over the wire. */
    private static String wellFormed(String text) {
        return text.codePoints()
                .filter(character -> character < 0xD800 || character > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
