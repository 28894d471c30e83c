package org.aedile.wire.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.aedile.kernel.FieldValue;
import org.aedile.kernel.LogSource;
import org.aedile.wire.FieldJson;
import org.junit.jupiter.api.Test;

class WindowsEventTest {
    @Test
    void aNestedSysmonRecordGetsSigmasNamesAndLogSource() {
        WindowsEvent event = read("""
                {"Event": {"System": {
                  "Provider": {"#attributes": {"Name": "Microsoft-Windows-Sysmon"}},
                  "EventID": {"#attributes": {"Qualifiers": 0}, "#text": 1},
                  "TimeCreated": {"#attributes": {"SystemTime": "2025-11-27T07:40:10.165324Z"}},
                  "EventRecordID": 571146,
                  "Channel": "Microsoft-Windows-Sysmon/Operational", "Computer": "srv-3"},
                 "EventData": {"Image": "C:\\\\a.exe", "ProcessId": 4460}}}
                """);

        assertThat(event.logSource()).isEqualTo(LogSource.of("windows", "process_creation", "sysmon"));
        assertThat(event.fields())
                .containsEntry("EventID", new FieldValue.Whole(1))
                .containsEntry("Provider_Name", new FieldValue.Text("Microsoft-Windows-Sysmon"))
                .containsEntry("Image", new FieldValue.Text("C:\\a.exe"));
        assertThat(event.time()).contains(Instant.parse("2025-11-27T07:40:10.165324Z"));
        assertThat(event.recordId()).contains("srv-3/Microsoft-Windows-Sysmon/Operational/571146");
    }

    @Test
    void securitysNewProcessIsAProcessCreation() {
        WindowsEvent event = read("""
                {"Event": {"System": {"EventID": 4688, "Channel": "Security", "Computer": "srv-3"},
                 "EventData": {"NewProcessName": "C:\\\\b.exe", "ParentProcessName": "C:\\\\a.exe",
                   "NewProcessId": "0x2", "ProcessId": "0x1", "MandatoryLabel": "S-1-16-12288"}}}
                """);

        assertThat(event.logSource()).isEqualTo(LogSource.of("windows", "process_creation", "security"));
        assertThat(event.fields())
                .containsEntry("Image", new FieldValue.Text("C:\\b.exe"))
                .containsEntry("ParentImage", new FieldValue.Text("C:\\a.exe"))
                .containsEntry("ProcessId", new FieldValue.Text("0x2"))
                .containsEntry("ParentProcessId", new FieldValue.Text("0x1"))
                .containsEntry("IntegrityLevel", new FieldValue.Text("High"))
                .containsEntry("NewProcessName", new FieldValue.Text("C:\\b.exe"));
    }

    @Test
    void namedDataAndUserDataAreFields() {
        WindowsEvent event = read("""
                {"Event": {"System": {"EventID": 5858, "Channel": "Microsoft-Windows-WMI-Activity/Operational"},
                 "EventData": {"Data": [{"@Name": "param1", "#text": "x"}]},
                 "UserData": {"Operation_ClientFailure": {"#attributes": {"xmlns": "u"}, "Operation": "Start"}}}}
                """);

        assertThat(event.logSource().service()).isEqualTo("wmi");
        assertThat(event.fields())
                .containsEntry("param1", new FieldValue.Text("x"))
                .containsEntry("Operation", new FieldValue.Text("Start"))
                .doesNotContainKey("xmlns");
    }

    @Test
    void flatSysmonIsRecognised() {
        WindowsEvent event = read("""
                {"EventID": "11", "UtcTime": "2026-01-15 10:58:38.756", "ProcessGuid": "g", "TargetFilename": "C:\\\\x"}
                """);

        assertThat(event.logSource()).isEqualTo(LogSource.of("windows", "file_event", "sysmon"));
        assertThat(event.time()).contains(Instant.parse("2026-01-15T10:58:38.756Z"));
    }

    @Test
    void otherRecordsAreLeftAlone() {
        assertThat(WindowsEvent.find(FieldJson.read("{\"message\":\"hi\"}".getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    private static WindowsEvent read(String json) {
        return WindowsEvent.find(FieldJson.read(json.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
    }
}
