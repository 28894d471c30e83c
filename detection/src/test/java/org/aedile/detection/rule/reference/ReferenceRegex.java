package org.aedile.detection.rule.reference;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** "Regular Expression": found anywhere, case-sensitive unless told, only a line feed ends a line. */
final class ReferenceRegex {
    private ReferenceRegex() {}

    static Predicate<ReferenceText> of(String expression, List<String> modifiers) {
        int flags = Pattern.UNIX_LINES
                | (modifiers.contains("i") ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0)
                | (modifiers.contains("m") ? Pattern.MULTILINE : 0)
                | (modifiers.contains("s") ? Pattern.DOTALL : 0);
        Pattern pattern = Pattern.compile(expression, flags);
        return text -> pattern.matcher(text.written()).find();
    }
}
