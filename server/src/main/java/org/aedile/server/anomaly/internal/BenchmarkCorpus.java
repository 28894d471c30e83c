package org.aedile.server.anomaly.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Series with the windows that people labelled, as the Numenta Anomaly Benchmark keeps them: files and one JSON of times. */
final class BenchmarkCorpus {
    private BenchmarkCorpus() {}

    /**
     * The series that the windows name, in the order of their names. Throws {@link AedileException} for a window without
     * rows, a file that is not there, and windows that can't be read.
     */
    static List<LabelledSeries> read(Path data, Path windowsFile) throws IOException {
        List<LabelledSeries> corpus = new ArrayList<>();
        for (Map.Entry<String, List<List<String>>> entry : windows(windowsFile).entrySet()) {
            Path file = data.resolve(entry.getKey());
            if (!Files.isRegularFile(file)) {
                throw invalid(windowsFile + " names " + entry.getKey() + ", which is not in " + data);
            }
            List<SeriesRow> rows = new ArrayList<>();
            SeriesFile.read(file, (line, row) -> rows.add(row));
            List<LabelledWindow> labelled = new ArrayList<>();
            for (List<String> times : entry.getValue()) {
                labelled.add(window(entry.getKey(), rows, times));
            }
            corpus.add(new LabelledSeries(entry.getKey(), rows, labelled));
        }
        return corpus;
    }

    private static Map<String, List<List<String>>> windows(Path file) throws IOException {
        try {
            return JsonMapper.shared()
                    .readValue(Files.readString(file), new TypeReference<TreeMap<String, List<List<String>>>>() {});
        } catch (JacksonException e) {
            throw invalid(
                    file + " is not like {\"folder/file.csv\": [[\"begin\", \"end\"]]}: " + e.getOriginalMessage());
        }
    }

    private static LabelledWindow window(String name, List<SeriesRow> rows, List<String> times) {
        try {
            long begin = SeriesRow.millis(times.get(0));
            long end = SeriesRow.millis(times.get(times.size() - 1));
            int first = -1;
            int last = -1;
            for (int i = 0; i < rows.size(); i++) {
                SeriesRow row = rows.get(i);
                if (row.isReadable() && row.millis() >= begin && row.millis() <= end) {
                    first = first < 0 ? i : first;
                    last = i;
                }
            }
            if (first >= 0) {
                return new LabelledWindow(first, last);
            }
        } catch (DateTimeException | IndexOutOfBoundsException e) {
            throw invalid(name + ": window " + times + " is not two times like 2026-05-02 12:00:00");
        }
        throw invalid(name + ": no row lies in the window " + times);
    }

    private static AedileException invalid(String message) {
        return new AedileException(ErrorCode.INVALID_VALUE, message);
    }
}
