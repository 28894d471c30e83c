package org.aedile.server.connector.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads series from CSV: a column of times and one or more of numbers, separated by comma, semicolon or tab, with a header
 * or without. The only column of numbers is called like the file up to its first digit or underscore.
 */
final class SeriesReader {
    private static final Set<String> TIME_NAMES = Set.of("timestamp", "time", "date", "datetime", "ts");
    private static final Set<String> PLAIN_NAMES = Set.of("value", "values", "reading", "v", "");

    private final TimeText times;
    private final String unit;

    SeriesReader(TimeText times, String unit) {
        this.times = times;
        this.unit = unit;
    }

    /** The file as one source; empty when it holds no series. */
    Optional<RecordedFile> read(Path file, String sourceId) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String separator = separatorOf(lines.get(0));
        String[] head = lines.get(0).split(separator, -1);
        boolean headed = times.millis(clean(head[0])).isEmpty();
        int timeColumn = headed ? timeColumn(head) : 0;
        if (timeColumn < 0 || head.length < 2) {
            return Optional.empty();
        }
        String[] properties = propertiesOf(file, head, headed, timeColumn);
        List<Recorded> observations = new ArrayList<>();
        for (String line : lines.subList(headed ? 1 : 0, lines.size())) {
            addRow(line.split(separator, -1), timeColumn, properties, sourceId, observations);
        }
        Map<String, String> units = new LinkedHashMap<>();
        for (int column = 0; column < properties.length; column++) {
            if (column != timeColumn) {
                units.put(properties[column], unit);
            }
        }
        return observations.isEmpty()
                ? Optional.empty()
                : Optional.of(new RecordedFile(file, sourceId, units, interval(observations), observations));
    }

    private void addRow(
            String[] cells, int timeColumn, String[] properties, String sourceId, List<Recorded> observations) {
        if (cells.length <= timeColumn) {
            return;
        }
        OptionalLong millis = times.millis(clean(cells[timeColumn]));
        for (int column = 0; column < Math.min(cells.length, properties.length); column++) {
            String cell = clean(cells[column]);
            if (column != timeColumn && millis.isPresent() && !cell.isEmpty()) {
                String json = "{\"source\":%s,\"id\":%s,\"time\":%d,\"property\":%s,\"value\":%s}"
                        .formatted(
                                JsonText.quote(sourceId),
                                JsonText.quote((observations.size() + 1) + "-" + properties[column]),
                                millis.getAsLong(),
                                JsonText.quote(properties[column]),
                                JsonText.numberOrText(cell));
                observations.add(new Recorded(millis.getAsLong(), json));
            }
        }
    }

    private static String[] propertiesOf(Path file, String[] head, boolean headed, int timeColumn) {
        String[] properties = new String[head.length];
        for (int column = 0; column < head.length; column++) {
            String name = headed ? clean(head[column]) : "";
            boolean plain = PLAIN_NAMES.contains(name.toLowerCase(Locale.ROOT));
            properties[column] = plain || column == timeColumn ? nameOf(file) : name.replaceAll("\\s+", "_");
        }
        return properties;
    }

    private static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
        String word = name.replaceFirst("[_\\d].*$", "");
        return word.isEmpty() ? "value" : word;
    }

    private static int timeColumn(String[] head) {
        for (int column = 0; column < head.length; column++) {
            if (TIME_NAMES.contains(clean(head[column]).toLowerCase(Locale.ROOT))) {
                return column;
            }
        }
        return -1;
    }

    private static String separatorOf(String line) {
        if (line.indexOf('\t') >= 0) {
            return "\t";
        }
        return line.indexOf(';') >= 0 ? ";" : ",";
    }

    private static String clean(String cell) {
        String stripped = cell.strip();
        boolean quoted = stripped.length() > 1 && stripped.startsWith("\"") && stripped.endsWith("\"");
        return quoted ? stripped.substring(1, stripped.length() - 1) : stripped.replace("\ufeff", "");
    }

    /** Median time between neighbours. */
    private static Duration interval(List<Recorded> observations) {
        long[] steps = new long[Math.max(0, observations.size() - 1)];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.max(
                    0,
                    observations.get(i + 1).timeMillis() - observations.get(i).timeMillis());
        }
        Arrays.sort(steps);
        return steps.length == 0 ? Duration.ZERO : Duration.ofMillis(steps[steps.length / 2]);
    }
}
