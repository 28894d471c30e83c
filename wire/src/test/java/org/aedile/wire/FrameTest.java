package org.aedile.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Content;
import org.aedile.kernel.EventView;
import org.aedile.kernel.FieldValue;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.Observation;
import org.aedile.kernel.SourceId;
import org.junit.jupiter.api.Test;

class FrameTest {
    private static final Instant EVENT = Instant.parse("2026-05-30T18:59:58.250Z");
    private static final Instant RECEIPT = Instant.parse("2026-05-30T19:00:00Z");
    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");

    private final FrameWriter writer = new FrameWriter();
    private final FrameView view = new FrameView();

    @Test
    void aReadingComesBackWhole() {
        Observation reading =
                observation(new Content.Reading("pm10", 184.25, "ug/m3"), Optional.of(GeoPoint.of(43.7393, 7.4275)));

        view.wrap(writer.write(reading));

        assertThat(view.isReading()).isTrue();
        assertThat(view.isTick()).isFalse();
        assertThat(view.id()).isEqualTo("o-1");
        assertThat(view.agency()).isEqualTo("municipality");
        assertThat(view.source()).isEqualTo("air-7");
        assertThat(view.timeDomain()).isEqualTo("live");
        assertThat(view.eventTimeMillis()).isEqualTo(EVENT.toEpochMilli());
        assertThat(view.receiptTimeMillis()).isEqualTo(RECEIPT.toEpochMilli());
        assertThat(view.property()).isEqualTo("pm10");
        assertThat(view.value()).isEqualTo(184.25);
        assertThat(view.unit()).isEqualTo("ug/m3");
        assertThat(view.place().distanceMeters(GeoPoint.of(43.7393, 7.4275))).isLessThan(0.02);
        assertThat(view.logSource()).isEqualTo(LogSource.of("city", "air_quality", ""));
        assertThat(view.fieldCount()).isZero();
    }

    @Test
    void theIdentityOfAnObservationIsThatOfItsSourceAndId() {
        view.wrap(writer.write(observation(new Content.Reading("pm10", 1, "ug/m3"), Optional.empty())));

        assertThat(view.identityHash())
                .isEqualTo(FrameView.identityHash("air-7", "o-1"))
                .isNotEqualTo(FrameView.identityHash("air-7", "o-2"));
    }

    @Test
    void aReadingIsLeanOnTheWire() {
        Observation reading = observation(new Content.Reading("pm10", 184.25, "ug/m3"), Optional.empty());

        assertThat(writer.write(reading)).hasSizeLessThan(96);
    }

    @Test
    void aRecordIsSeenFlatWithListsUnderOneName() {
        Map<String, FieldValue> inner = new LinkedHashMap<>();
        inner.put("Image", new FieldValue.Text("C:\\Windows\\cmd.exe"));
        inner.put("Ports", new FieldValue.Many(List.of(new FieldValue.Whole(-80), new FieldValue.Whole(443))));
        Map<String, FieldValue> fields = new LinkedHashMap<>();
        fields.put("Event", new FieldValue.Nested(inner));
        fields.put("Größe", new FieldValue.Decimal(1.5));
        fields.put("Signed", new FieldValue.Bool(true));
        fields.put("Parent", FieldValue.Nothing.INSTANCE);

        view.wrap(writer.write(observation(new Content.LogRecord(fields), Optional.empty())));

        assertThat(view.fieldCount()).isEqualTo(6);
        assertThat(view.fieldText(view.findField("Event.Image"))).isEqualTo("C:\\Windows\\cmd.exe");
        int first = view.findField("Event.Ports");
        assertThat(view.fieldNumber(first)).isEqualTo(-80);
        assertThat(view.fieldText(view.findField("Event.Ports", first + 1))).isEqualTo("443");
        assertThat(view.fieldNumber(view.findField("Größe"))).isEqualTo(1.5);
        assertThat(view.fieldText(view.findField("Signed"))).isEqualTo("true");
        assertThat(view.fieldKind(view.findField("Parent"))).isEqualTo(EventView.Kind.NULL);
        assertThat(view.findField("event.image")).isEqualTo(-1);
        assertThat(view.anyFieldText(text -> text.contains("cmd"))).isTrue();
    }

    @Test
    void sealedContentOpensWithItsKeyAndReadsAsErasedWithoutIt() {
        Observation post = observation(
                new Content.LogRecord(Map.of("text", new FieldValue.Text("smoke near the harbour"))), Optional.empty());
        byte[] frame = writer.writeSealed(post, KEY);

        FrameView withKey = new FrameView((source, day) -> Optional.of(KEY)).wrap(frame);
        assertThat(withKey.fieldText(withKey.findField("text"))).isEqualTo("smoke near the harbour");
        assertThat(withKey.isErased()).isFalse();

        view.wrap(frame);
        assertThat(view.isErased()).isTrue();
        assertThat(view.fieldCount()).isZero();
        assertThat(new String(frame, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("harbour");
    }

    @Test
    void sealedContentIsAskedForAgainWhenItsKeyCouldNotBeReached() {
        byte[] frame = writer.writeSealed(
                observation(new Content.LogRecord(Map.of("a", new FieldValue.Text("b"))), Optional.empty()), KEY);
        AtomicBoolean away = new AtomicBoolean(true);
        FrameView sealed = new FrameView((source, day) -> {
                    if (away.get()) {
                        throw new KeysUnreachable("the database restarts");
                    }
                    return Optional.of(KEY);
                })
                .wrap(frame);

        assertThatThrownBy(sealed::isErased).isInstanceOf(KeysUnreachable.class);
        away.set(false);

        assertThat(sealed.isErased()).isFalse();
        assertThat(sealed.fieldText(sealed.findField("a"))).isEqualTo("b");
    }

    @Test
    void sealedContentUnderAnotherSourceIsRefused() {
        byte[] frame = writer.writeSealed(
                observation(new Content.LogRecord(Map.of("a", new FieldValue.Text("b"))), Optional.empty()), KEY);
        frame[frame.length - 1] ^= 1;
        FrameView tampered = new FrameView((source, day) -> Optional.of(KEY)).wrap(frame);

        assertThatThrownBy(tampered::fieldCount).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTickHasADomainAndATime() {
        view.wrap(writer.tick("demo", 1_000));

        assertThat(view.isTick()).isTrue();
        assertThat(view.timeDomain()).isEqualTo("demo");
        assertThat(view.receiptTimeMillis()).isEqualTo(1_000);
    }

    @Test
    void otherBytesAreRefused() {
        assertThatThrownBy(() -> view.wrap(new byte[20])).isInstanceOf(IllegalArgumentException.class);
    }

    private static Observation observation(Content content, Optional<GeoPoint> place) {
        return new Observation(
                "o-1",
                AgencyId.of("municipality"),
                SourceId.of("air-7"),
                LogSource.of("city", "air_quality", ""),
                "live",
                EVENT,
                RECEIPT,
                place,
                content);
    }
}
