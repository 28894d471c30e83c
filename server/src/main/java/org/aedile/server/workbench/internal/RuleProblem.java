package org.aedile.server.workbench.internal;

import org.aedile.detection.Refused;
import org.aedile.detection.rule.Unsupported;

/**
 * What is wrong with a text, and where.
 *
 * @param line from 1
 * @param column from 1
 * @param message one sentence
 */
record RuleProblem(int line, int column, String message) {
    /** The place that is known, else where the title of the document stands, else the beginning. */
    static RuleProblem of(Refused refused, String text) {
        if (refused.line() > 0) {
            return new RuleProblem(refused.line(), Math.max(1, refused.column()), refused.reason());
        }
        int at = text.indexOf("title: " + refused.title());
        long lines = text.substring(0, Math.max(0, at)).lines().count();
        return new RuleProblem((int) lines + 1, 1, refused.reason());
    }

    /** What can't be read, where that is known. */
    static RuleProblem of(Unsupported unreadable) {
        return new RuleProblem(
                Math.max(1, unreadable.position().line()),
                Math.max(1, unreadable.position().column()),
                unreadable.reason());
    }

    /** For people: {@code line 4, column 3: …}. */
    String sentence() {
        return "line %d, column %d: %s".formatted(line, column, message);
    }
}
