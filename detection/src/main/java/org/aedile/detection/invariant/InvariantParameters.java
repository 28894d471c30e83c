package org.aedile.detection.invariant;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.multivariate.History;
import org.aedile.detection.multivariate.Signal;

/**
 * How the relations of a plant are watched.
 *
 * @param relations that were listed
 * @param excepted texts of learned ones that are not to be watched
 * @param learning true when others are learned too
 * @param version of the setting; another one is learned anew
 * @param warmupMillis for how long they are learned
 * @param gridMillis how often they are judged
 * @param lastingMillis for how long one must be broken until it is told, unless it says so itself
 * @param staleMillis after which silence what a signal said counts no more
 */
public record InvariantParameters(
        List<Relation> relations,
        Set<String> excepted,
        boolean learning,
        int version,
        long warmupMillis,
        long gridMillis,
        long lastingMillis,
        long staleMillis) {
    /** Names of the parameters that are numbers. */
    public static final List<String> NUMBERS = List.of("grid", "for", "stale", "warmup");

    private static final String LEARN = "learn";
    private static final String RELATIONS = "relations";
    private static final String EXCEPT = "except";

    /** Names of those that are words. */
    public static final List<String> WORDS = List.of(RELATIONS, EXCEPT, LEARN);

    private static final int MOST_SOURCES = 32;
    private static final int MOST_RELATIONS = 64;

    /** From fewer rows nothing is learned. */
    private static final int LEAST_ROWS = 200;

    private record Range(double least, double most) {}

    /** @throws IllegalArgumentException with setting, value and limits of what is out of its range */
    public static InvariantParameters of(DetectorSetting setting) {
        int sources = setting.sources().size();
        if (sources < 1 || sources > MOST_SOURCES) {
            throw new IllegalArgumentException("setting %s: names %d 'sources' that belong together, must be 1 to %d"
                    .formatted(setting.id(), sources, MOST_SOURCES));
        }
        boolean learning = isLearning(setting);
        long gridMillis = millis(setting, "grid", 10, new Range(1, 600));
        double least = Math.max(3_600, LEAST_ROWS * gridMillis / 1_000.0);
        return new InvariantParameters(
                relations(setting, RELATIONS, learning ? 0 : 1),
                excepted(setting, learning),
                learning,
                setting.version(),
                millis(setting, "warmup", 604_800, new Range(least, 2_592_000)),
                gridMillis,
                millis(setting, "for", 60, new Range(0, 86_400)),
                millis(setting, "stale", 600, new Range(1, 86_400)));
    }

    private static boolean isLearning(DetectorSetting setting) {
        String word = setting.words().getOrDefault(LEARN, "false");
        if (!word.equals("true") && !word.equals("false")) {
            throw new IllegalArgumentException(
                    "setting %s: learn is '%s', must be true or false".formatted(setting.id(), word));
        }
        return word.equals("true");
    }

    /** Rows that are learned from are so far apart. */
    long learnedMillis() {
        return Math.max(gridMillis, (warmupMillis + History.ROWS - 1) / History.ROWS);
    }

    /** How many of them are enough. */
    int leastRows() {
        return (int) Math.min(History.ROWS, warmupMillis / learnedMillis());
    }

    /** True of a learned relation that is not to be watched. */
    boolean isExcepted(Relation learned) {
        return excepted.contains(learned.text());
    }

    /** They are as they were written when they were learned: another number in it makes another relation. */
    private static Set<String> excepted(DetectorSetting setting, boolean learning) {
        List<Relation> excepted = relations(setting, EXCEPT, 0);
        if (!learning && !excepted.isEmpty()) {
            throw new IllegalArgumentException(
                    "setting %s: 'except' is for relations that are learned, and learn is 'false'"
                            .formatted(setting.id()));
        }
        return excepted.stream().map(Relation::text).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Relation> relations(DetectorSetting setting, String word, int least) {
        List<String> lines = setting.words()
                .getOrDefault(word, "")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        if (lines.size() < least || lines.size() > MOST_RELATIONS) {
            throw new IllegalArgumentException("setting %s: lists %d '%s', must be %d to %d"
                    .formatted(setting.id(), lines.size(), word, least, MOST_RELATIONS));
        }
        return lines.stream().map(line -> relation(setting, line)).toList();
    }

    private static Relation relation(DetectorSetting setting, String line) {
        try {
            Relation relation = Relation.parse(line.strip());
            for (Signal member : relation.members()) {
                requireSource(setting, relation, member);
            }
            return relation;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("setting %s: %s".formatted(setting.id(), e.getMessage()), e);
        }
    }

    private static void requireSource(DetectorSetting setting, Relation relation, Signal member) {
        if (!belongs(setting, member)) {
            throw new IllegalArgumentException("relation '%s': %s is not among the setting's 'sources' and 'properties'"
                    .formatted(relation.text(), member));
        }
    }

    /** True when the setting names the signal. */
    static boolean belongs(DetectorSetting setting, Signal signal) {
        return setting.sources().contains(signal.source())
                && (setting.properties().isEmpty() || setting.properties().contains(signal.property()));
    }

    private static long millis(DetectorSetting setting, String name, double whenAbsent, Range range) {
        double seconds = setting.numbers().getOrDefault(name, whenAbsent);
        if (!(seconds >= range.least() && seconds <= range.most())) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "setting %s: %s is %s s, must be between %s and %s s",
                    setting.id(),
                    name,
                    seconds,
                    range.least(),
                    range.most()));
        }
        return Math.round(1_000 * seconds);
    }
}
