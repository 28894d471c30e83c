package org.aedile.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.aedile.kernel.LogSource;
import org.junit.jupiter.api.Test;

/** FEATURE: a frame that lost a race against the clock's tick is stamped with the tick's time, and nothing else changes. */
class FrameReceiptTest {
    private static final long EVENT = 1_780_000_000_000L;

    private final byte[] frame = new FrameWriter()
            .reading(
                    new FrameWriter.Header(
                            "live", "police", "air-7", "o1", EVENT, EVENT + 250, Optional.empty(), LogSource.NONE),
                    "pm10",
                    184.2,
                    "ug/m3");

    @Test
    void earlierReceiptIsMoved() {
        FrameView view = new FrameView().wrap(FrameReceipt.atLeast(frame, EVENT + 90_000));
        assertThat(view.receiptTimeMillis()).isEqualTo(EVENT + 90_000);
        assertThat(view.eventTimeMillis()).isEqualTo(EVENT);
        assertThat(view.source()).isEqualTo("air-7");
        assertThat(view.value()).isEqualTo(184.2);
    }

    @Test
    void laterReceiptIsLeftAlone() {
        assertThat(FrameReceipt.millis(frame)).isEqualTo(EVENT + 250);
        assertThat(FrameReceipt.atLeast(frame, EVENT)).isSameAs(frame);
    }
}
