package org.aedile.server.workbench.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.TimeDomain;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.observation.IntakeResult;
import org.aedile.wire.FrameView;
import org.junit.jupiter.api.Test;

/** FEATURE: a stretch of the log is read in the order of receipt, from any time, and the newest part of it alone. */
class LogReaderTest {
    private static final int SOURCES = 7;
    private static final int EACH = 1_000;

    private final TestServer server = TestServer.shared();
    private final FrameView view = new FrameView();

    /** An observation as the reader gave it. */
    private record Read(long atMillis, String reference) {}

    @Test
    void allOfItInOrderOrWhatCameSinceOrTheNewest() {
        for (int source = 0; source < SOURCES; source++) {
            Sources.register(server, Sources.host("read-" + source, DataClass.NONE));
        }
        for (int i = 0; i < EACH; i += 50) {
            assertThat(Sources.submitAll(server, some(i, 50))).hasOnlyElementsOfType(IntakeResult.Accepted.class);
        }
        try (LogReader reader = server.bean(StoredLog.class).open(TimeDomain.LIVE.id())) {
            List<Read> all = read(reader, Long.MIN_VALUE);
            assertThat(all).hasSizeGreaterThanOrEqualTo(SOURCES * EACH).isSortedAccordingTo(byTime());
            assertThat(reader.shareRead()).isEqualTo(1);

            long since = all.get(all.size() * 2 / 3).atMillis();
            assertThat(read(reader, since))
                    .isSortedAccordingTo(byTime())
                    .containsExactlyInAnyOrderElementsOf(
                            all.stream().filter(one -> one.atMillis() >= since).toList());

            reader.begin(Long.MIN_VALUE);
            reader.beginWithNewest(0.25);
            List<Read> newest = rest(reader);
            assertThat(newest).hasSizeBetween(1, all.size() - 1).isSortedAccordingTo(byTime());
            long first = newest.get(0).atMillis();
            assertThat(newest)
                    .containsExactlyInAnyOrderElementsOf(
                            all.stream().filter(one -> one.atMillis() >= first).toList());
        }
    }

    @Test
    void anObservationIsFoundByItsReference() {
        Sources.register(server, Sources.host("read-found", DataClass.NONE));
        assertThat(Sources.submit(server, json("read-found", "this"))).isInstanceOf(IntakeResult.Accepted.class);
        StoredLog log = server.bean(StoredLog.class);

        Optional<byte[]> found = log.find(TimeDomain.LIVE.id(), "read-found/this");

        assertThat(found)
                .hasValueSatisfying(
                        frame -> assertThat(view.wrap(frame).source()).isEqualTo("read-found"));
        assertThat(log.find(TimeDomain.LIVE.id(), "read-found/that")).isEmpty();
    }

    private List<Read> read(LogReader reader, long fromMillis) {
        reader.begin(fromMillis);
        return rest(reader);
    }

    private List<Read> rest(LogReader reader) {
        List<Read> all = new ArrayList<>();
        for (Optional<byte[]> frame = reader.next(); frame.isPresent(); frame = reader.next()) {
            view.wrap(frame.get());
            all.add(new Read(view.receiptTimeMillis(), view.source() + "/" + view.id()));
        }
        return all;
    }

    private static Comparator<Read> byTime() {
        return Comparator.comparingLong(Read::atMillis);
    }

    private static List<String> some(int first, int count) {
        return IntStream.range(first, first + count)
                .boxed()
                .flatMap(i -> IntStream.range(0, SOURCES).mapToObj(source -> json("read-" + source, "r-" + i)))
                .toList();
    }

    private static String json(String source, String id) {
        return "{\"source\":\"%s\",\"id\":\"%s\",\"time\":\"%s\",\"fields\":{\"text\":\"read\"}}"
                .formatted(source, id, Instant.now());
    }
}
