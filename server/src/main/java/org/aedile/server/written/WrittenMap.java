package org.aedile.server.written;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aedile.detection.rule.Position;
import org.aedile.detection.rule.SigmaReader;
import org.aedile.detection.rule.Unsupported;

/**
 * Names and values of a text. What is wrong is gathered with its place and reading goes on, so that somebody who writes is
 * told all of it at once. Not thread-safe.
 */
public final class WrittenMap {
    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,6})(s|min|m|h|d)");

    private final Map<?, ?> map;
    private final String where;
    private final List<TextProblem> problems;

    private WrittenMap(Map<?, ?> map, String where, List<TextProblem> problems) {
        this.map = map;
        this.where = where;
        this.problems = problems;
    }

    /** The one document of a text; empty, with the problem gathered, when it can't be read at all. */
    public static Optional<WrittenMap> read(String yaml, String where, List<TextProblem> problems) {
        try {
            List<Map<?, ?>> documents = SigmaReader.documents(yaml);
            if (documents.size() == 1) {
                return Optional.of(new WrittenMap(documents.get(0), where, problems));
            }
            problems.add(new TextProblem(1, 1, "there are " + documents.size() + " documents, must be 1"));
        } catch (Unsupported e) {
            problems.add(TextProblem.at(e.position(), e.reason()));
        }
        return Optional.empty();
    }

    /** Refuses names that mean nothing here, because a misspelt one would be ignored in silence. */
    public WrittenMap only(String... known) {
        for (Object name : map.keySet()) {
            if (!List.of(known).contains(String.valueOf(name))) {
                add(
                        Position.ofKey(map, String.valueOf(name)),
                        "'" + name + "' means nothing here; known are " + String.join(", ", known));
            }
        }
        return this;
    }

    /** All names in it, in the order of the text. */
    public List<String> names() {
        return map.keySet().stream().map(String::valueOf).toList();
    }

    public boolean has(String name) {
        return map.get(name) != null;
    }

    /** A text of 1 to {@code most} characters that must be there. */
    public String text(String name, int most) {
        String text = textOrEmpty(name, most);
        if (text.isBlank()) {
            problem("lacks '" + name + "'");
        }
        return text;
    }

    /** The same, and empty when it isn't there. */
    public String textOrEmpty(String name, int most) {
        Object value = map.get(name);
        if (value instanceof Map || value instanceof List) {
            problem(name, "has more than one value as '" + name + "', must be a text");
            return "";
        }
        String text = value == null ? "" : value.toString().strip();
        if (text.length() > most) {
            problem(name, "has %d characters as '%s', limit %d".formatted(text.length(), name, most));
        }
        return text;
    }

    /** A word that must be there: lower-case letters, digits and dashes. */
    public String word(String name) {
        String word = wordOrEmpty(name);
        if (!has(name)) {
            problem("lacks '" + name + "'");
        }
        return word;
    }

    /** The same, and empty when it isn't there. */
    public String wordOrEmpty(String name) {
        String word = textOrEmpty(name, 64);
        requireWord(name, word);
        return word;
    }

    /** A list of such words; a single one stands for itself. */
    public List<String> words(String name) {
        List<String> words = texts(name, 64);
        words.forEach(word -> requireWord(name, word));
        return words;
    }

    /** A list of texts; a single one stands for itself. */
    public List<String> texts(String name, int most) {
        List<String> texts = new ArrayList<>();
        for (Object each : list(name)) {
            String text = String.valueOf(each).strip();
            if (text.isEmpty() || text.length() > most) {
                problem(
                        name,
                        "has a text of %d characters in '%s', must be 1 to %d".formatted(text.length(), name, most));
            }
            texts.add(text);
        }
        return texts;
    }

    /** What one of the known words stands for; empty when there is none. */
    public <T> Optional<T> choice(String name, Map<String, T> known) {
        String word = textOrEmpty(name, 64);
        Optional<T> chosen = Optional.ofNullable(known.get(word));
        if (chosen.isEmpty() && !word.isEmpty()) {
            problem(name, "has '%s' as '%s', known are %s".formatted(word, name, String.join(", ", known.keySet())));
        }
        return chosen;
    }

    /** A text in several languages, {@code {en: …, fr: …}}; a plain text is English. */
    public Map<String, String> languages(String name, int most) {
        if (!(map.get(name) instanceof Map<?, ?> several)) {
            return Map.of("en", text(name, most));
        }
        Map<String, String> texts = new LinkedHashMap<>();
        WrittenMap inner = new WrittenMap(several, "'" + name + "' of " + where, problems);
        several.keySet().forEach(language -> texts.put(language.toString(), inner.text(language.toString(), most)));
        return texts;
    }

    /** The maps behind a name, one or a list, each told by its number. */
    public List<WrittenMap> maps(String name, String each) {
        List<WrittenMap> maps = new ArrayList<>();
        for (Object element : list(name)) {
            if (element instanceof Map<?, ?> one) {
                maps.add(new WrittenMap(one, "%s %d of %s".formatted(each, maps.size() + 1, where), problems));
            } else {
                problem(name, "has '%s' in '%s', must be names and values".formatted(element, name));
            }
        }
        return maps;
    }

    /** The map behind a name; empty, with the problem gathered when there is something else. */
    public Optional<WrittenMap> map(String name) {
        Object value = map.get(name);
        if (value instanceof Map<?, ?> one) {
            return Optional.of(new WrittenMap(one, "'%s' of %s".formatted(name, where), problems));
        }
        if (value != null) {
            problem(name, "has '%s' as '%s', must be names and values".formatted(value, name));
        }
        return Optional.empty();
    }

    /** The same map, told under another name. */
    public WrittenMap as(String name) {
        return new WrittenMap(map, name, problems);
    }

    /** A number of seconds, minutes, hours or days: {@code 90s}, {@code 5min}. */
    public Optional<Duration> duration(String name) {
        String time = textOrEmpty(name, 20);
        Matcher matcher = TIME.matcher(time);
        if (matcher.matches()) {
            return Optional.of(length(Long.parseLong(matcher.group(1)), matcher.group(2)));
        }
        if (!time.isEmpty()) {
            problem(name, "has '%s' as '%s', must be a number and s, min, h or d".formatted(time, name));
        }
        return Optional.empty();
    }

    private static Duration length(long number, String unit) {
        return switch (unit) {
            case "s" -> Duration.ofSeconds(number);
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            default -> Duration.ofMinutes(number);
        };
    }

    public OptionalDouble number(String name) {
        Object value = map.get(name);
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return OptionalDouble.of(number.doubleValue());
        }
        if (value != null) {
            problem(name, "has '%s' as '%s', must be a number".formatted(value, name));
        }
        return OptionalDouble.empty();
    }

    /** True or false; false when it isn't there. */
    public boolean flag(String name) {
        Object value = map.get(name);
        if (value != null && !(value instanceof Boolean)) {
            problem(name, "has '%s' as '%s', must be true or false".formatted(value, name));
        }
        return Boolean.TRUE.equals(value);
    }

    /** Something is wrong with the value of that name. */
    public void problem(String name, String what) {
        add(Position.ofValue(map, name), where + " " + what);
    }

    /** Something is wrong with all of it. */
    public void problem(String what) {
        add(Position.of(map), where + " " + what);
    }

    /** The line on which it begins. */
    public int line() {
        return Math.max(1, Position.of(map).line());
    }

    private void requireWord(String name, String word) {
        if (!word.isEmpty() && !WORD.matcher(word).matches()) {
            problem(
                    name,
                    "has '%s' as '%s', must be 1 to 64 lower-case letters, digits and dashes".formatted(word, name));
        }
    }

    private List<?> list(String name) {
        Object value = map.get(name);
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list ? list : List.of(value);
    }

    private void add(Position place, String message) {
        problems.add(TextProblem.at(place, message));
    }
}
