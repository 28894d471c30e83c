package org.aedile.server.connector.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/** Finds what can be replayed under some paths, and says what was skipped. */
final class RecordedFiles {
    private static final int MAX_ID_CHARS = 128;

    private final SeriesReader series;
    private final LogFileReader logs;
    private final Map<String, Integer> unread = new TreeMap<>();
    private final List<String> reasons = new ArrayList<>();

    RecordedFiles(TimeText times, String unit, Instant now) {
        series = new SeriesReader(times, unit);
        logs = new LogFileReader(times, unit, now);
    }

    /** Every file that holds a series or records, in the order of their names. */
    List<RecordedFile> read(List<Path> paths) throws IOException {
        List<RecordedFile> found = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                reasons.add(path + ": there is no such file or directory");
            } else if (Files.isDirectory(path)) {
                readDirectory(path, found);
            } else {
                readFile(path, String.valueOf(path.getFileName())).ifPresent(found::add);
            }
        }
        return found;
    }

    /** One sentence for each file or kind of file that was not read. */
    List<String> skipped() {
        List<String> all = new ArrayList<>(reasons);
        unread.forEach((kind, count) -> all.add("%,d files %s: not a kind that is read".formatted(count, kind)));
        return all;
    }

    private void readDirectory(Path directory, List<RecordedFile> found) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                readFile(file, directory.relativize(file).toString()).ifPresent(found::add);
            }
        }
    }

    private Optional<RecordedFile> readFile(Path file, String name) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        String kind = lower.substring(Math.max(0, lower.lastIndexOf('.')));
        try {
            Optional<RecordedFile> read = switch (kind) {
                case ".csv", ".tsv" -> series.read(file, idOf(name));
                case ".ndjson", ".jsonl" -> logs.read(file, idOf(name), true);
                case ".json" -> logs.read(file, idOf(name), false);
                default -> {
                    unread.merge(kind, 1, Integer::sum);
                    yield Optional.empty();
                }
            };
            if (read.isEmpty() && !unread.containsKey(kind)) {
                reasons.add(file + ": no series and no records with a time");
            }
            return read;
        } catch (JacksonException e) {
            reasons.add(file + ": not JSON, " + e.getOriginalMessage());
        } catch (IllegalArgumentException | java.nio.charset.CharacterCodingException e) {
            reasons.add(file + ": " + e.getMessage());
        }
        return Optional.empty();
    }

    private static String idOf(String name) {
        String id = "file:" + name.replace('\\', '/').replaceAll("[\\s\\p{Cntrl}]+", "_");
        return id.length() <= MAX_ID_CHARS ? id : "file:…" + id.substring(id.length() - MAX_ID_CHARS + 6);
    }
}
