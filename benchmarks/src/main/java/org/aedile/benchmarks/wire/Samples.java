package org.aedile.benchmarks.wire;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Content;
import org.aedile.kernel.FieldValue;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.Observation;
import org.aedile.kernel.SourceId;

/** One reading and one process-creation record of twelve fields, as sources send them. */
final class Samples {
    private Samples() {}

    static Observation reading() {
        return observation(LogSource.of("city", "air_quality", ""), new Content.Reading("pm10", 184.25, "ug/m3"));
    }

    static Observation logRecord() {
        Map<String, FieldValue> fields = new LinkedHashMap<>();
        fields.put("EventID", new FieldValue.Whole(1));
        fields.put("UtcTime", new FieldValue.Text("2026-05-30 18:59:58.250"));
        fields.put("ProcessGuid", new FieldValue.Text("{b1f4c5a2-1d6e-6650-0c01-000000001a00}"));
        fields.put("ProcessId", new FieldValue.Whole(4242));
        fields.put("Image", new FieldValue.Text("C:\\Windows\\System32\\cmd.exe"));
        fields.put("CommandLine", new FieldValue.Text("cmd.exe /c \"whoami /all > C:\\Users\\Public\\w.txt\""));
        fields.put("CurrentDirectory", new FieldValue.Text("C:\\Users\\operator\\"));
        fields.put("User", new FieldValue.Text("CITY\\operator"));
        fields.put("LogonId", new FieldValue.Text("0x3e7"));
        fields.put("IntegrityLevel", new FieldValue.Text("High"));
        fields.put("ParentProcessId", new FieldValue.Whole(1337));
        fields.put("ParentImage", new FieldValue.Text("C:\\Windows\\explorer.exe"));
        return observation(LogSource.of("windows", "process_creation", "sysmon"), new Content.LogRecord(fields));
    }

    private static Observation observation(LogSource logSource, Content content) {
        return new Observation(
                "8f14e45f",
                AgencyId.of("municipality"),
                SourceId.of("air-7"),
                logSource,
                "live",
                Instant.parse("2026-05-30T18:59:58.250Z"),
                Instant.parse("2026-05-30T19:00:00Z"),
                Optional.empty(),
                content);
    }
}
