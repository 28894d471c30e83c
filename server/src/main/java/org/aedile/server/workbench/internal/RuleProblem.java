package org.aedile.server.workbench.internal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aedile.detection.Refused;

/**
 * What is wrong with a text, and where.
 *
 * @param line from 1
 * @param column from 1
 * @param message one sentence
 */
record RuleProblem(int line, int column, String message) {
    private static final Pattern POSITION = Pattern.compile("line (\\d+),? column (\\d+)");
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

    /** The place is the one that the reason names, else that of the first word in quotes, else the title of the document. */
    static RuleProblem of(Refused refused, String text) {
        String reason = refused.reason();
        Matcher position = POSITION.matcher(reason);
        if (position.find()) {
            return new RuleProblem(Integer.parseInt(position.group(1)), Integer.parseInt(position.group(2)), reason);
        }
        int at = text.indexOf(quoted(reason));
        if (at < 0) {
            at = Math.max(0, text.indexOf(refused.id().isEmpty() ? refused.title() : refused.id()));
        }
        List<String> before = text.substring(0, at).lines().toList();
        boolean begins = at == 0 || text.charAt(at - 1) == '\n';
        int line = begins ? before.size() + 1 : before.size();
        return new RuleProblem(line, begins ? 1 : before.get(before.size() - 1).length() + 1, reason);
    }

    private static String quoted(String reason) {
        Matcher word = QUOTED.matcher(reason);
        return word.find() ? word.group(1) : "\u0000";
    }

    /** For people: {@code line 4, column 3: …}. */
    String sentence() {
        return message.contains("line " + line) ? message : "line %d, column %d: %s".formatted(line, column, message);
    }
}
