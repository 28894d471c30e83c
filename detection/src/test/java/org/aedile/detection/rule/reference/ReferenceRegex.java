package org.aedile.detection.rule.reference;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * "Regular Expression": found anywhere, case-sensitive unless told, only a line feed ends a line. An empty text has a beginning, which Java forgets where
 * there are lines.
 */
final class ReferenceRegex {
    private ReferenceRegex() {}

    static Predicate<ReferenceText> of(String expression, List<String> modifiers) {
        int flags = Pattern.UNIX_LINES
                | (modifiers.contains("i") ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0)
                | (modifiers.contains("s") ? Pattern.DOTALL : 0);
        Pattern ofOneLine = Pattern.compile(expression, flags);
        Pattern ofLines = modifiers.contains("m") ? Pattern.compile(expression, flags | Pattern.MULTILINE) : ofOneLine;
        return text -> (text.written().isEmpty() ? ofOneLine : ofLines)
                .matcher(text.written())
                .find();
    }
}
