package org.aedile.job.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.aedile.detection.RuleStanding;
import org.junit.jupiter.api.Test;

/** FEATURE: versions of rules are read back as they were written, those of earlier releases too. */
class ControlRecordTest {
    private static final String TEXT = "title: Wärme";

    @Test
    void isReadAsItWasWritten() throws IOException {
        ControlRecord written = new ControlRecord(
                "workbench/hot",
                7,
                new EffectiveFrom(0, Map.of("live", 1_700_000_001_500L, "demo", 1_600_000_000_000L)),
                new RuleStanding("police", true),
                TEXT);

        assertThat(ControlRecord.read(written.value())).isEqualTo(written);
    }

    @Test
    void theFirstLayoutIsALiveFileOfTheCity() throws IOException {
        byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(1);
        out.writeUTF("folder/hot.yml");
        out.writeInt(3);
        out.writeLong(99);
        out.writeInt(text.length);
        out.write(text);

        ControlRecord read = ControlRecord.read(bytes.toByteArray());

        assertThat(read).isEqualTo(new ControlRecord("folder/hot.yml", 3, 99, TEXT));
        assertThat(read.effective().in("live")).isEqualTo(99);
        assertThat(read.standing()).isEqualTo(RuleStanding.CITY);
    }

    @Test
    void anotherLayoutIsSaid() {
        assertThatThrownBy(() -> ControlRecord.read(new byte[] {9, 0, 0}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("layout 9");
    }

    @Test
    void eachDomainChangesAtItsOwnTime() {
        ControlVersions<String> versions = new ControlVersions<>(one -> List.of(one.text()));
        versions.put("a@1", new ControlRecord("a", 1, ControlRecord.ALWAYS, "old"));
        EffectiveFrom effective = new EffectiveFrom(0, Map.of("live", 5_000L, "demo", 200L));
        versions.put("a@2", new ControlRecord("a", 2, effective, RuleStanding.CITY, "new"));

        assertThat(versions.at("live", 4_999)).containsExactly("old");
        assertThat(versions.at("live", 5_000)).containsExactly("new");
        assertThat(versions.at("demo", 200)).containsExactly("new");
        assertThat(versions.at("replay-later", 1)).containsExactly("new");
        assertThat(versions.changes("live")).containsExactly(0L, 5_000L);
    }
}
