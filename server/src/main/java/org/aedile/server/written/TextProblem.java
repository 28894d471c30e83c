package org.aedile.server.written;

import org.aedile.detection.rule.Position;

/**
 * What is wrong with a text, and where.
 *
 * @param line from 1
 * @param column from 1
 * @param message one sentence
 */
public record TextProblem(int line, int column, String message) {
    /** At that place; at the beginning when it isn't known. */
    public static TextProblem at(Position place, String message) {
        return new TextProblem(Math.max(1, place.line()), Math.max(1, place.column()), message);
    }

    /** For people: {@code line 4, column 3: …}. */
    public String sentence() {
        return "line %d, column %d: %s".formatted(line, column, message);
    }
}
