package org.aedile.wire.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ObservationJsonTest {
    private final ObservationReader reader = new ObservationReader();

    @Test
    void aReadingIsWrittenAsSourcesSendIt() {
        assertThat(written("{\"time\":1000,\"property\":\"pm10\",\"value\":184.2,\"unit\":\"ug/m3\"}"))
                .isEqualTo("""
                        {"source":"s","id":"i","time":"1970-01-01T00:00:01Z","receiptTime":"1970-01-01T00:00:00Z",\
                        "property":"pm10","value":184.2,"unit":"ug/m3"}""");
    }

    @Test
    void listsComeBackUnderTheirName() {
        assertThat(written(
                        "{\"time\":0,\"logsource\":{\"service\":\"x\"},\"fields\":{\"a\":[1,null,\"t\"],\"b\":true}}"))
                .endsWith("\"logsource\":{\"service\":\"x\"},\"fields\":{\"a\":[1,null,\"t\"],\"b\":true}}");
    }

    private String written(String json) {
        Parsed.Drafted parsed = (Parsed.Drafted) reader.read(json.getBytes(StandardCharsets.UTF_8));
        byte[] bytes = ObservationJson.write(ObservationReaderTest.frameOf(parsed.draft()));
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
