package org.aedile.server.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** FEATURE: authors check, test and try rules on their own machine. */
class RulesCommandTest {
    private static final String FAILED = """
            title: Failed log-in
            id: failed
            logsource: {product: linux, service: sshd}
            detection:
              s: {message|contains: Failed password}
              condition: s
            level: low
            """;

    private static final String SHELL = """
            title: Shell in a document
            id: shell
            logsource: {product: windows, category: process_creation}
            detection:
              s:
                Image|endswith: \\cmd.exe
                ParentImage|endswith: \\winword.exe
              condition: s
            level: high
            """;

    @TempDir
    private Path directory;

    private Path rules;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeRules() throws IOException {
        rules = Files.createDirectories(directory.resolve("rules"));
        Files.writeString(rules.resolve("failed.yml"), FAILED);
        Files.writeString(rules.resolve("shell.yml"), SHELL);
    }

    @Test
    void checkCountsWhatIsRefusedAndSaysWhy() throws IOException {
        Files.writeString(
                rules.resolve("odd.yml"),
                FAILED.replace("id: failed", "id: odd").replace("contains", "sounds"));
        Files.writeString(rules.resolve("notes.yml"), "author: Ada\n");

        assertThat(run("check", rules.toString())).isZero();

        assertThat(out).hasToString("3 rules, 2 compiled, 1 refused\n");
        assertThat(err.toString()).contains("rules/odd.yml:5:15: there is no modifier 'sounds' (of 'message')");
        assertThat(run("check", "--strict", rules.toString())).isEqualTo(1);
    }

    @Test
    void placeholdersGetTheirValuesFromAFileBesideTheRulesOrFromTheOption() throws IOException {
        Files.writeString(
                rules.resolve("failed.yml"),
                FAILED.replace("|contains: Failed password", "|contains|expand: '%words%'"));
        Path values = directory.resolve("values.yml");

        assertThat(run("check", "--strict", rules.toString())).isEqualTo(1);
        assertThat(err.toString())
                .contains("the placeholder %words% has no values")
                .contains("--placeholders FILE");

        Files.writeString(values, "placeholders: {words: [Failed]}\n");
        assertThat(run("check", "--strict", "--placeholders", values.toString(), rules.toString()))
                .isZero();
        Files.copy(values, rules.resolve("placeholders.yml"));
        assertThat(run("check", "--strict", rules.toString())).isZero();
    }

    @Test
    void anEventOfAKnownSourceIsTriedOnAllRulesWhenTheLogSourceIsIgnored() throws IOException {
        Path events = Files.writeString(
                directory.resolve("events.ndjson"),
                "{\"event_type\":\"flow\",\"flow_id\":1,\"message\":\"Failed password\"}\n");
        String[] match = {"match", "--rules", rules.toString(), "--events", events.toString()};

        assertThat(run(match)).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(run("match", "--rules", rules.toString(), "--events", events.toString(), "--logsource", "ignore"))
                .isZero();
        assertThat(out).hasToString("0\tfailed\n");
    }

    @Test
    void aFieldThatAnEventLacksExcludesNoRuleButADifferentOneDoes() throws IOException {
        Path events = Files.writeString(directory.resolve("events.ndjson"), """
                {"message":"Failed password for root","product":"linux"}
                {"message":"Failed password for root","product":"windows"}
                {"message":"Accepted password for root","product":"linux"}
                {"message":"Failed password for root"}
                {"Image":"C:\\\\Windows\\\\CMD.exe","ParentImage":"D:\\\\WinWord.exe"}
                """);

        assertThat(run("match", "--rules", rules.toString(), "--events", events.toString()))
                .isZero();
        assertThat(out).hasToString("0\tfailed\n3\tfailed\n4\tshell\n");
    }

    @Test
    void allRulesAreTriedWhenTheLogSourceIsIgnored() throws IOException {
        Path events = Files.writeString(
                directory.resolve("events.ndjson"), "{\"message\":\"Failed password\",\"product\":\"windows\"}\n");

        int exit = run("match", "--rules", rules.toString(), "--events", events.toString(), "--logsource", "ignore");

        assertThat(exit).isZero();
        assertThat(out).hasToString("0\tfailed\n");
    }

    @Test
    void anUnreadableLineIsToldAndHarmsNoOther() throws IOException {
        Path events = Files.writeString(
                directory.resolve("events.ndjson"), "{\"message\":\n{\"message\":\"Failed password\"}\n");

        int exit = run("match", "--rules", rules.toString(), "--events", events.toString());

        assertThat(exit).isEqualTo(1);
        assertThat(out).hasToString("1\tfailed\n");
        assertThat(err.toString()).contains("events.ndjson line 1: ");
    }

    @Test
    void aCasePassesWhenItsRuleFiresAsOftenAsItShould() throws IOException {
        writeCase("good", "failed", 2);
        writeCase("short", "failed", 3);
        writeCase("other", "shell", 1);

        int exit = run(
                "test",
                "--rules",
                rules.toString(),
                "--cases",
                directory.resolve("cases").toString());

        assertThat(exit).isEqualTo(1);
        assertThat(out).hasToString("1 passed, 2 failed\n");
        assertThat(err.toString())
                .contains("short: rule failed matches 2 of 3 events, must be at least 3")
                .contains("other: rule shell matches 0 of 3 events, must be at least 1");
    }

    @Test
    void aCaseThatCannotBeReadFailsByItself() throws IOException {
        writeCase("good", "failed", 2);
        writeCase("torn", "failed", 2);
        Files.writeString(directory.resolve("cases/torn/events.json"), "{\"message\": ");
        writeCase("empty", "failed", 2);
        Files.writeString(directory.resolve("cases/empty/info.yml"), "");

        int exit = run(
                "test",
                "--rules",
                rules.toString(),
                "--cases",
                directory.resolve("cases").toString());

        assertThat(exit).isEqualTo(1);
        assertThat(out).hasToString("1 passed, 2 failed\n");
        assertThat(err.toString()).contains("torn: events.json is not JSON").contains("empty: info.yml names no rule");
    }

    private void writeCase(String name, String rule, int matches) throws IOException {
        Path folder = Files.createDirectories(directory.resolve("cases").resolve(name));
        Files.writeString(
                folder.resolve("info.yml"),
                "rule_metadata:\n  - id: %s\nregression_tests_info:\n  - match_count: %d\n".formatted(rule, matches));
        Files.writeString(folder.resolve("events.json"), """
                {"message": "Failed password for root"}
                {"message": "Failed password for ada"} {"message": "session opened"}
                """);
    }

    private int run(String... arguments) {
        return new CommandLine(new RulesCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
