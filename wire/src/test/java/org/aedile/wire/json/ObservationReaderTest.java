package org.aedile.wire.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.LogSource;
import org.aedile.wire.FrameView;
import org.aedile.wire.FrameWriter;
import org.aedile.wire.ObservationDraft;
import org.junit.jupiter.api.Test;

class ObservationReaderTest {
    private static final String READING =
            "{\"source\":\"air-7\",\"time\":\"2026-05-30T18:59:58.250Z\",\"property\":\"pm10\",\"value\":184.2}";

    private final ObservationReader reader = new ObservationReader();

    @Test
    void aReadingIsRead() {
        ObservationDraft draft = readable("""
                {"source":"air-7","id":"o-1","time":"2026-05-30T18:59:58.250Z","property":"pm10","value":184.2,
                 "unit":"ug/m3","place":{"latitude":43.7,"longitude":7.42}}""");

        assertThat(draft)
                .isEqualTo(new ObservationDraft(
                        "air-7",
                        "o-1",
                        Instant.parse("2026-05-30T18:59:58.250Z").toEpochMilli(),
                        Optional.of(GeoPoint.of(43.7, 7.42)),
                        LogSource.NONE,
                        new ObservationDraft.Reading("pm10", 184.2, "ug/m3")));
    }

    @Test
    void aRecordIsReadIntoTheFramesForm() {
        ObservationDraft draft = readable("""
                {"time":1780167598250,"logsource":{"product":"linux","service":"sshd"},
                 "fields":{"message":"Größe\\n","a":{"b":[1,-2.5,true,null,{"c":"d"}]},"big":12345678901234567890}}""");

        FrameView view = frameOf(draft);
        assertThat(draft.logSource()).isEqualTo(LogSource.of("linux", "", "sshd"));
        assertThat(view.fieldCount()).isEqualTo(7);
        assertThat(view.fieldText(view.findField("message"))).isEqualTo("Größe\n");
        assertThat(view.fieldText(view.findField("a.b.c"))).isEqualTo("d");
        assertThat(view.fieldNumber(view.findField("a.b", 2))).isEqualTo(-2.5);
        assertThat(view.fieldNumber(view.findField("big"))).isEqualTo(1.2345678901234567E19);
    }

    @Test
    void unknownMembersArePassedOver() {
        assertThat(readable(READING.replace("}", ",\"battery\":{\"volts\":[3.1]}}"))
                        .source())
                .isEqualTo("air-7");
    }

    @Test
    void whatIsWrongIsSaidWithValueAndLimit() {
        refused("{\"source\":", ErrorCode.MALFORMED_JSON, "end-of-input");
        refused("[]", ErrorCode.MALFORMED_JSON, "is a JSON object");
        refused("", ErrorCode.MALFORMED_JSON, "is a JSON object");
        refused(READING + "x", ErrorCode.MALFORMED_JSON, "Unrecognized token");
        refused(READING + READING, ErrorCode.MALFORMED_JSON, "more text behind");
        refused(READING.replace("184.2", "\"184\""), ErrorCode.WRONG_TYPE, "'value' must be a number, not a text");
        refused(READING.replace("184.2", "NaN"), ErrorCode.NOT_A_NUMBER, "'value' is NaN");
        refused(READING.replace("184.2", "-INF"), ErrorCode.NOT_A_NUMBER, "'value' is -INF");
        refused(READING.replace("184.2", "1e999"), ErrorCode.NOT_A_NUMBER, "'value' is 1e999");
        refused(READING.replace("18:59", "28:59"), ErrorCode.INVALID_VALUE, "not an ISO 8601 time");
        refused(READING.replace("\"time\"", "\"tyme\""), ErrorCode.MISSING_FIELD, "'time' is missing");
        refused(READING.replace("\"property\"", "\"prop\""), ErrorCode.MISSING_FIELD, "'property' is missing");
        refused(READING.replace("\"value\"", "\"valeu\""), ErrorCode.MISSING_FIELD, "neither 'value' nor 'fields'");
        refused(READING.replace("air-7", "air 7"), ErrorCode.INVALID_VALUE, "blank or control character at position 3");
        refused(READING.replace("}", ",\"fields\":{}}"), ErrorCode.INVALID_VALUE, "exclude each other");
        refused(READING.replace("}", ",\"fields\":7}"), ErrorCode.WRONG_TYPE, "'fields' must be an object");
        refused(
                READING.replace("}", ",\"place\":{\"latitude\":91,\"longitude\":0}}"),
                ErrorCode.INVALID_VALUE,
                "outside ±90°");
        refused(READING.replace("}", ",\"place\":{\"latitude\":9}}"), ErrorCode.MISSING_FIELD, "lacks latitude or");
    }

    @Test
    void whatIsTooLargeIsSaidWithItsLimit() {
        refused("{\"fields\":{\"a\":\"" + "x".repeat(65_537) + "\"}}", ErrorCode.TEXT_TOO_LONG, "65537 characters");
        refused(READING.replace("pm10", "p".repeat(129)), ErrorCode.TEXT_TOO_LONG, "must have 1 to 128");
        refused("{\"fields\":{\"" + "n".repeat(257) + "\":1}}", ErrorCode.TEXT_TOO_LONG, "257 characters, limit 256");
        refused("{\"fields\":{\"a\":[" + "1,".repeat(1_024) + "1]}}", ErrorCode.TOO_LARGE, "more than 1024 fields");
        refused("{\"fields\":{\"a\":" + "[".repeat(16) + "]".repeat(16) + "}}", ErrorCode.INVALID_VALUE, "16 levels");
        refused("{\"x\":" + "[".repeat(600) + "]".repeat(600) + "}", ErrorCode.MALFORMED_JSON, "nesting depth");
        refused(" ".repeat(Limits.MESSAGE_BYTES + 1), ErrorCode.TOO_LARGE, "1048577 bytes, limit 1048576");
    }

    @Test
    void aRefusalKnowsItsSourceAndTimeWhereverTheyStand() {
        Parsed.Unreadable refused = unreadable(
                "{\"value\":\"x\",\"source\":\"air-7\",\"time\":1780167598250}".getBytes(StandardCharsets.UTF_8));

        assertThat(refused.source()).contains("air-7");
        assertThat(refused.eventTimeMillis()).hasValue(1_780_167_598_250L);
    }

    @Test
    void invalidUtf8IsRefusedWithItsPosition() {
        byte[] bytes = READING.getBytes(StandardCharsets.UTF_8);
        bytes[11] = (byte) 0xc0;

        assertThat(unreadable(bytes).code()).isEqualTo(ErrorCode.INVALID_UTF8);
        assertThat(unreadable(bytes).reason()).isEqualTo("byte 0xc0 at position 11 is not UTF-8");
    }

    private void refused(String json, ErrorCode code, String reason) {
        Parsed.Unreadable refused = unreadable(json.getBytes(StandardCharsets.UTF_8));
        assertThat(refused.code()).as(refused.reason()).isEqualTo(code);
        assertThat(refused.reason()).contains(reason);
    }

    private Parsed.Unreadable unreadable(byte[] bytes) {
        return (Parsed.Unreadable) reader.read(bytes);
    }

    private ObservationDraft readable(String json) {
        return ((Parsed.Drafted) reader.read(json.getBytes(StandardCharsets.UTF_8))).draft();
    }

    static FrameView frameOf(ObservationDraft draft) {
        FrameWriter.Header header = new FrameWriter.Header(
                "live", "a", "s", "i", draft.eventTimeMillis(), 0, draft.place(), draft.logSource());
        return new FrameView().wrap(new FrameWriter().write(header, draft.body()));
    }
}
