package org.aedile.detection.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.aedile.detection.Catalog;
import org.aedile.detection.RuleText;
import org.aedile.detection.SharedData;
import org.aedile.detection.Story;
import org.aedile.kernel.LogSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE: events of common sources fire the public rules, though they call their fields otherwise. */
class FieldPipelinesTest {
    private static final String BASE64_DECODE = "e2072cab-8c9a-459b-b63c-40ae79e27031";
    private static final String HIDDEN_FILES = "d08722cd-3d09-449a-80b4-83ea2d9d4616";
    private static final String CRON_FILE = "6c4e2f43-d94d-4ead-b64d-97e53fa2bd05";
    private static final String SUSPICIOUS_SSH = "e76b413a-83d0-4b94-8e4c-85db4a5b8bdc";
    private static final String PSEXEC = "f1b3a22a-45e6-4004-afb5-4291f9c21166";
    private static final String BEACON = "2975af79-28c4-4d2f-a951-9095f229df29";
    private static final String HACKING_TOOL = "c42a3073-30fb-48ae-8c99-c23ada84b103";
    private static final String PATH_TRAVERSAL = "7745c2ea-24a5-4290-b680-04359cb84b35";
    private static final String WHOAMI_ALL = "c248c896-e412-4279-8c15-1c558067b6fa";

    /** Read and compiled once. */
    private static final class Corpus {
        private static final Catalog CATALOG = Catalog.compile(SharedData.sigmaRules(), List.of());
    }

    @Test
    void auditdRecords() {
        assertThat(firing("""
                {"type": "EXECVE", "msg": "audit(1700000000.123:4711):", "argc": 2, "a0": "mkdir", "a1": "/tmp/.x"}""")).contains(HIDDEN_FILES).doesNotContain(BASE64_DECODE);
        assertThat(firing("""
                {"type": "SYSCALL", "msg": "audit(1700000000.123:4712)", "syscall": "59", "success": "yes", "ppid": 811,
                 "pid": 812, "comm": "base64", "exe": "/usr/bin/base64", "proctitle": "base64 -d x"}""")).contains(BASE64_DECODE);
        assertThat(firing("""
                {"type": "PATH", "msg": "audit(1700000000.124:4713)", "nametype": "CREATE", "name": "/etc/cron.d/x"}""")).contains(CRON_FILE);
        assertThat(firing("""
                {"type": "PATH", "msg": "audit(1700000000.124:4714)", "nametype": "NORMAL", "name": "/etc/cron.d/x"}""")).doesNotContain(CRON_FILE);
    }

    @Test
    void auditdRecordsAsLaurelJoinsThem() {
        assertThat(firing("""
                {"ID": "1700000000.123:4711", "SYSCALL": {"arch": "0xc000003e", "syscall": 59, "success": "yes",
                 "pid": 812, "ppid": 811, "exe": "/usr/bin/base64", "comm": "base64", "SYSCALL": "execve", "UID": "root",
                 "PPID": {"comm": "bash", "exe": "/usr/bin/bash"}}, "EXECVE": {"argc": 3, "ARGV_STR": "base64 -d x"},
                 "CWD": {"cwd": "/tmp"}, "PATH": [{"item": 0, "name": "/usr/bin/base64", "nametype": "NORMAL"}]}""")).contains(BASE64_DECODE);
    }

    @Test
    void messagesOfSshd() {
        String message = "error: Corrupted MAC on input. [preauth]";
        assertThat(firing("""
                {"__REALTIME_TIMESTAMP": "1700000000123456", "_HOSTNAME": "srv-1", "SYSLOG_IDENTIFIER": "sshd-session",
                 "_PID": "811", "_EXE": "/usr/sbin/sshd", "MESSAGE": "%s"}""".formatted(message))).contains(SUSPICIOUS_SSH);
        assertThat(firing("""
                {"message": "%s", "hostname": "srv-1", "appname": "sshd", "procid": "811"}""".formatted(message))).contains(SUSPICIOUS_SSH);
        assertThat(firing("""
                {"message": "%s", "hostname": "srv-1", "appname": "cron", "procid": "811"}""".formatted(message))).doesNotContain(SUSPICIOUS_SSH);
    }

    @Test
    void logsOfZeek() {
        String connection = """
                "ts": 1700000000.1, "uid": "CHhAvVGS1DHFjwGM9", "id.orig_h": "10.0.0.7", "id.orig_p": 50112,
                "id.resp_h": "10.0.0.9", "id.resp_p": 445,""";
        assertThat(firing("{\"_path\": \"smb_files\"," + connection + """
                "action": "SMB::FILE_OPEN", "path": "\\\\\\\\10.0.0.9\\\\IPC$", "name": "svc-stdin"}""")).contains(PSEXEC);
        assertThat(firing("{\"_path\": \"dns\"," + connection + """
                "proto": "udp", "query": "aaa.stage.17.example.org", "qtype_name": "TXT"}""")).contains(BEACON);
        assertThat(firing("{" + connection + """
                "method": "GET", "host": "example.org", "uri": "/x?f=../../../etc/passwd", "status_code": 404,
                "user_agent": "Mozilla/5.0 (hydra)"}""")).contains(HACKING_TOOL, PATH_TRAVERSAL);
    }

    @Test
    void eventsOfSuricata() {
        String flow = """
                {"timestamp": "2026-11-22T13:00:00.000000+0000", "flow_id": 1234567890, "in_iface": "eth0",
                 "src_ip": "10.0.0.7", "src_port": 50112, "dest_ip": "10.0.0.9", "dest_port": 53, "proto": "UDP",""";
        assertThat(firing(flow + """
                "event_type": "dns", "dns": {"type": "query", "id": 1, "rrname": "post.1a.example.org", "rrtype": "A"}}""")).contains(BEACON).doesNotContain(PATH_TRAVERSAL);
        assertThat(firing(flow + """
                "event_type": "http", "http": {"hostname": "example.org", "url": "/x?f=../../../etc/passwd",
                "http_user_agent": "Mozilla/5.0 (hydra)", "http_method": "GET", "status": 404}}""")).contains(HACKING_TOOL, PATH_TRAVERSAL);
    }

    @Test
    void eventsOfTheOpenSchemaFramework() {
        assertThat(firing("""
                {"class_uid": 1007, "class_name": "Process Activity", "activity_id": 1, "metadata": {"version": "1.3.0"},
                 "device": {"hostname": "srv-1", "os": {"type": "Linux", "type_id": 200}},
                 "actor": {"process": {"file": {"path": "/usr/bin/bash"}, "cmd_line": "bash"}},
                 "process": {"pid": 812, "file": {"path": "/usr/bin/base64"}, "cmd_line": "base64 -d x"}}""")).contains(BASE64_DECODE);
        assertThat(firing("""
                {"class_uid": 4003, "activity_id": 1, "metadata": {"version": "1.3.0"},
                 "query": {"hostname": "aaa.stage.1.example.org", "type": "A"}}""")).contains(BEACON);
        assertThat(firing("""
                {"class_uid": 4002, "activity_id": 3, "metadata": {"version": "1.3.0"},
                 "http_request": {"http_method": "GET", "user_agent": "Mozilla/5.0 (hydra)",
                 "url": {"path": "/x", "query_string": "f=../../../etc/passwd"}}}""")).contains(HACKING_TOOL, PATH_TRAVERSAL);
    }

    @Test
    void eventsOfTheElasticSchema() {
        assertThat(firing("""
                {"@timestamp": "2026-11-22T13:00:00Z", "ecs": {"version": "8.11.0"},
                 "event": {"kind": "event", "category": ["process"], "type": ["start"]}, "host": {"os": {"type": "linux"}},
                 "process": {"executable": "/usr/bin/base64", "command_line": "base64 -d x", "pid": 812}}""")).contains(BASE64_DECODE).doesNotContain(WHOAMI_ALL);
        assertThat(firing("""
                {"@timestamp": "2026-11-22T13:00:00Z", "ecs": {"version": "8.11.0"},
                 "event": {"category": ["process"], "type": ["start"]}, "host": {"os": {"type": "windows"}},
                 "process": {"executable": "C:\\\\Windows\\\\System32\\\\whoami.exe", "command_line": "whoami /all"}}""")).contains(WHOAMI_ALL);
        assertThat(firing("""
                {"ecs": {"version": "8.11.0"}, "event": {"category": ["network"], "type": ["protocol"]},
                 "host": {"os": {"type": "linux"}}, "dns": {"question": {"name": "aaa.stage.1.example.org"}}}""")).contains(BEACON);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "dest_ip: 10.0.0.9 => true",
                "dst_ip: 10.0.0.9 => true",
                "DestinationIp: 10.0.0.9 => true",
                "DestinationIp|cidr: 10.0.0.0/8 => true",
                "DestinationPort|gt: 50 => true",
                "DestinationIp: null => false",
                "Image|exists: true => false",
                "DestinationIp|fieldref: dest_ip => true",
            })
    void bothNamesAreThere(String detection, boolean matches) {
        String event = "{\"event_type\": \"flow\", \"flow_id\": 7, \"dest_ip\": \"10.0.0.9\", \"dest_port\": 53}";

        assertThat(SigmaTrial.matching(
                        SigmaTrial.rule("s: {" + detection + "}", "s").replace("product: any", "product: suricata"),
                        SigmaTrial.record(SigmaTrial.fields(event)),
                        LogSource.NONE))
                .hasSize(matches ? 1 : 0);
    }

    @Test
    void whatTheSourceIsRegisteredAsIsNotOverruled() {
        String rule = SigmaTrial.rule("s: {dst_ip: 10.0.0.9}", "s").replace("product: any", "product: suricata");
        String event = "{\"event_type\": \"flow\", \"flow_id\": 7, \"dest_ip\": \"10.0.0.9\"}";

        assertThat(SigmaTrial.matching(
                        rule, SigmaTrial.record(SigmaTrial.fields(event)), LogSource.of("sensor", "", "")))
                .isEmpty();
        assertThat(SigmaTrial.matching(
                        rule, SigmaTrial.record(SigmaTrial.fields(event)), LogSource.of("suricata", "", "")))
                .hasSize(1);
    }

    @Test
    void correlationsGroupByTheNamesOfRulesToo() {
        String rules = SigmaTrial.rule("s: {dst_port: 22}", "s").replace("product: any", "product: suricata") + """
                ---
                title: Many alarms
                correlation: {type: event_count, rules: [r-1], group-by: [Signature], timespan: 1m, condition: {gte: 3}}
                """;
        Story story = new Story();
        for (int i = 0; i < 4; i++) {
            String signature = i < 2 ? "ET " + i : "ET 9";
            story.record(
                    i, "ids", "event_type", "alert", "flow_id", "7", "dest_port", "22", "alert.signature", signature);
        }
        assertThat(story.alerts(rules)).isEmpty();

        story.record(5, "ids", "event_type", "alert", "flow_id", "8", "dest_port", "22", "alert.signature", "ET 9");
        assertThat(Story.lines(story.alerts(rules)))
                .containsExactly("raised: 3 times “A rule” within 60 s, Signature ET 9");
    }

    @Test
    void aCityDescribesItsOwnSources() {
        String pipeline = """
                pipeline: Our gate controllers
                when: {ctl: gate-*}
                logsource: {product: city, category: {field: kind}}
                fields: {who: [User, TargetUserName]}
                kinds:
                  - when: {op: '1'}
                    fields: {arg: CommandLine}
                ---
                """;
        String rule = SigmaTrial.rule("s: {User: root, CommandLine: open}", "s")
                .replace("product: any", "product: city\n  category: gate");

        assertThat(matches(pipeline + rule, "ctl=gate-7 who=root op=1 arg=open kind=Gate"))
                .isTrue();
        assertThat(matches(pipeline + rule, "ctl=gate-7 who=root op=2 arg=open kind=Gate"))
                .isFalse();
        assertThat(matches(pipeline + rule, "ctl=door-7 who=root op=1 arg=open kind=Gate"))
                .isFalse();
        assertThat(matches(pipeline + rule, "ctl=gate-7 who=root op=1 arg=open kind=door"))
                .isFalse();
    }

    @Test
    void anAlertShowsWhatTheSourceCallsAField() {
        String rule = SigmaTrial.rule("s: {User: adm_kestrel, Image: '*', pid: '7'}", "s")
                .replace("product: any", "product: ''");
        Story story = new Story()
                .record(0, "srv-3", "ecs.version", "8", "user.name", "adm_kestrel", "Image", "a.exe", "pid", "7");

        assertThat(Story.lines(story.alerts(rule)))
                .containsExactly("raised: A rule on srv-3: User (user.name) adm_kestrel, Image a.exe, pid 7");
    }

    @Test
    void rulesOverAlertsKnowTheNamesThatACityGives() {
        String rules = """
                {pipeline: Alerts as our room calls them, when: {kind: '*', severity: '*'}, fields: {kind: Detector}}
                ---
                """ + SigmaTrial.rule("s: {text: kestrel}", "s").replace("product: any", "product: ''") + """
                ---
                id: any-rule
                title: A rule found something
                logsource: {product: aedile, category: alert}
                detection: {s: {Detector: sigma, rule: r-1}, condition: s}
                ---
                title: Findings
                correlation:
                  {type: event_count, rules: [any-rule], group-by: [Detector], timespan: 1m, condition: {gte: 1}}
                """;

        assertThat(Story.lines(new Story().record(0, "srv-3", "text", "kestrel").alerts(rules)))
                .contains("raised: 1 times “A rule found something” within 60 s, Detector sigma");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "{pipeline: x, fields: {a: b}} => 'when' must name the fields by which the events are known",
                "{pipeline: x, when: {}} => 'when' must name the fields by which the events are known",
                "{pipeline: x, when: {a: '*'}, feilds: {a: b}} => a pipeline has no 'feilds', did you mean 'fields'?",
                "{pipeline: x, when: {a: '*'}, logsource: {produkt: b}} => a pipeline has no 'produkt', did you mean 'product'?",
                "{pipeline: x, when: {a: {b: c}}} => 'a' must be a text or a list of texts",
                "{pipeline: x, when: a} => 'when' must be a map",
            })
    void aMistakeInAPipelineIsRefused(String pipeline, String reason) {
        Catalog catalog = Catalog.compile(List.of(new RuleText("x.yml", pipeline)), List.of());

        assertThat(catalog.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static boolean matches(String file, String fields) {
        return !SigmaTrial.matching(file, SigmaTrial.record(SigmaTrial.fields(fields)), LogSource.NONE)
                .isEmpty();
    }

    private static List<String> firing(String event) {
        SharedData.require("sigma/rules");
        RuleMatcher matcher = Corpus.CATALOG.newRuleMatcher();
        List<String> firing = new ArrayList<>();
        matcher.match(
                SigmaTrial.record(SigmaTrial.fields(event)),
                LogSource.NONE,
                null,
                rule -> firing.add(matcher.rules().rule(rule).head().id()));
        return firing;
    }
}
