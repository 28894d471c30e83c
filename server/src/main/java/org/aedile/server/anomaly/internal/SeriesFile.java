package org.aedile.server.anomaly.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.jspecify.annotations.Nullable;

/** A series as a file: the header {@code timestamp,value}, then a line for each value in the order of time. */
final class SeriesFile {
    private static final String HEADER = "timestamp,value";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Takes the rows of a file one by one. */
    interface RowSink {
        /** The row of that line, counted from 1 with the header. */
        void accept(int line, SeriesRow row) throws IOException;
    }

    private SeriesFile() {}

    /** Throws {@link AedileException} when the file does not begin with the header. */
    static void read(Path file, RowSink sink) throws IOException {
        // A reader replaces bytes that are no UTF-8, so that one bad line does not cost the file.
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            requireHeader(file, reader.readLine());
            int number = 1;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                sink.accept(number, SeriesRow.parse(line));
            }
        }
    }

    /** The files of a tree whose names end in {@code .csv}, in the order of their names. */
    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    private static void requireHeader(Path file, @Nullable String line) {
        String header = line == null ? "" : line.replace(BYTE_ORDER_MARK, "").strip();
        if (!header.replace(" ", "").equals(HEADER)) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE, file + ": line 1 is '" + header + "' instead of the header " + HEADER);
        }
    }
}
