package org.aedile.server.picture.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aedile.server.alert.AlertListener.AlertChange;
import org.aedile.server.alert.AlertSummary;
import org.aedile.server.status.Counted;
import org.aedile.server.status.Status;
import org.junit.jupiter.api.Test;

/** FEATURE: snapshot plus deltas is the picture. */
class PictureBoardTest {
    private static final Instant NOW = Instant.parse("2026-05-30T19:00:00Z");

    private final PictureBoard board = new PictureBoard();

    @Test
    void nothingChangedMeansNoDelta() {
        board.beginEpoch("e", List.of());
        assertThat(board.isChanged()).isFalse();

        board.accept(alert("a", 1, "new", "high"));

        assertThat(board.isChanged()).isTrue();
        PictureBoard.Delta delta = board.drain(NOW);
        assertThat(delta.from()).isZero();
        assertThat(delta.number()).isOne();
        assertThat(board.isChanged()).isFalse();
    }

    @Test
    void severalChangesOfAnAlertAreTheLastOne() {
        board.beginEpoch("e", List.of());
        board.accept(alert("a", 1, "new", "high"));
        board.accept(alert("a", 2, "acknowledged", "high"));
        board.accept(alert("a", 1, "new", "high"));

        assertThat(board.drain(NOW).alerts())
                .extracting(change -> change.summary().state())
                .containsExactly("acknowledged");
    }

    @Test
    void aClosedAlertLeavesThePictureButIsTold() {
        board.beginEpoch("e", List.of());
        board.accept(status());
        board.accept(alert("a", 1, "new", "low"));
        board.accept(alert("b", 1, "new", "critical"));
        board.drain(NOW);

        board.accept(alert("a", 1, "closed", "low"));

        assertThat(board.drain(NOW).alerts())
                .extracting(change -> change.summary().id())
                .containsExactly("a");
        assertThat(board.whole().alerts())
                .extracting(change -> change.summary().id())
                .containsExactly("b");
    }

    @Test
    void theMostUrgentComesFirst() {
        board.beginEpoch("e", List.of());
        board.accept(status());
        board.accept(alert("a", 1, "new", "low"));
        board.accept(alert("b", 1, "new", "critical"));
        board.accept(alert("c", 1, "new", "medium"));

        assertThat(board.whole().alerts())
                .extracting(change -> change.summary().id())
                .containsExactly("b", "c", "a");
    }

    @Test
    void beyondTheLimitTheLeastUrgentLeave() {
        board.beginEpoch("e", List.of());
        board.accept(status());
        board.accept(alert("least", 1, "new", "low"));
        for (int i = 0; i < PictureBoard.MAX_ALERTS; i++) {
            board.accept(alert("a" + i, 1, "new", "low"));
            board.accept(alert("a" + i, 2, "new", "high"));
        }

        assertThat(board.whole().alerts())
                .hasSize(PictureBoard.MAX_ALERTS)
                .extracting(change -> change.summary().severity())
                .containsOnly("high");
    }

    private static AlertChange alert(String id, int revision, String state, String severity) {
        AlertSummary summary = new AlertSummary(
                id,
                revision,
                "raised",
                state,
                severity,
                "gap",
                "r",
                "",
                "t",
                "e",
                List.of(),
                "city",
                "s",
                "S",
                "air_quality",
                "",
                null,
                null,
                NOW,
                NOW,
                NOW,
                null,
                null,
                null,
                null,
                null,
                null,
                1);
        return new AlertChange(summary, false, false);
    }

    private static Counted status() {
        return new Counted(
                new Status(
                        "ok",
                        NOW,
                        List.of(),
                        0,
                        0,
                        0,
                        Map.of(),
                        Map.of(),
                        0,
                        new Status.OpenAlerts(0, 0, 0, 0),
                        new Status.SourceCounts(0, 0, 0, 0, 0, 0),
                        0,
                        new Status.Disk(10, "ok"),
                        new Status.EventToScreen(null, null),
                        null),
                Map.of(),
                List.of(),
                List.of());
    }
}
