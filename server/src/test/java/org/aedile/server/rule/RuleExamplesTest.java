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

/** FEATURE: the examples beside the rules are told to them, and what fires is compared with what should. */
class RuleExamplesTest {
    private static final String RULES = """
            title: Failed log-in
            name: failed
            id: r-1
            logsource: {product: linux, service: sshd}
            detection:
              s: {message|contains: Failed password}
              condition: s
            level: low
            ---
            title: Burst
            name: burst
            id: r-2
            correlation:
              type: event_count
              rules: [failed]
              group-by: [origin]
              timespan: 5m
              condition: {gte: 3}
            level: high
            ---
            title: Dust
            id: r-3
            logsource: {product: city, category: air_quality}
            detection:
              s: {property: pm10, value|gt: 500}
              condition: s
            level: medium
            """;

    private static final String STORIES = """
            - title: Guessing
              fires: [burst]
              events:
                - {at: 0s, repeat: 3, every: 1m, source: srv, record: {message: Failed password, origin: 203.0.113.9}}
            - title: Everybody mistypes once
              fires: []
              events:
                - {at: 0s, repeat: 9, every: 1s, source: srv, record: {message: Failed password, origin: '10.0.0.{n}'}}
            - title: A storm of dust
              fires: [r-3]
              sources: [{id: aq-1, product: city, category: air_quality}]
              events:
                - {at: 0s, every: 1m, source: aq-1, property: pm10, value: [20, 501], unit: ug/m3}
            """;

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeRules() throws IOException {
        Files.writeString(directory.resolve("x.yml"), RULES);
    }

    @Test
    void storiesThatGoAsTheySayPass() throws IOException {
        stories(STORIES);

        assertThat(run("--complete")).isZero();
        assertThat(out).hasToString("3 passed, 0 failed\n");
        assertThat(err).hasToString("");
    }

    @Test
    void aStoryThatGoesOtherwiseFailsWithWhatFiredAndWhatShouldHave() throws IOException {
        stories(STORIES.replace("fires: [burst]", "fires: [burst, r-3]").replace("every: 1s", "every: 0s, place: [1]"));

        assertThat(run()).isEqualTo(1);
        assertThat(out).hasToString("0 passed, 1 failed\n");
        assertThat(err.toString())
                .contains("x.examples.yml: event 1 of 'Everybody mistypes once' has a 'place' that is not");

        stories(STORIES.replace("fires: [burst]", "fires: [burst, r-3]").replace("'10.0.0.{n}'", "10.0.0.1"));

        assertThat(run()).isEqualTo(1);
        assertThat(out.toString()).endsWith("1 passed, 2 failed\n");
        assertThat(err.toString())
                .contains("x.examples.yml: Guessing: fired [burst], should have fired [burst, r-3]")
                .contains("x.examples.yml: Everybody mistypes once: fired [burst], should have fired []");
    }

    @Test
    void completeMeansThatEveryRuleHasBothSortsOfStory() throws IOException {
        stories(STORIES.substring(0, STORIES.indexOf("- title: Everybody")));

        assertThat(run()).isZero();
        assertThat(run("--complete")).isEqualTo(1);
        assertThat(out.toString()).endsWith("1 passed, 2 failed\n");
        assertThat(err.toString())
                .contains("x.yml: no example in which burst must not fire")
                .contains("x.yml: no example in which r-3 fires")
                .doesNotContain("failed fires");
    }

    @Test
    void aMisspeltNameAndARuleThatIsNotThereAreTold() throws IOException {
        stories(STORIES.replace("every: 1s", "evry: 1s"));
        run();
        stories(STORIES.replace("[r-3]", "[dust]"));
        run();
        Files.writeString(directory.resolve("x.yml"), RULES.replace("type: event_count", "type: counting"));
        run();

        assertThat(err.toString())
                .contains("event 1 of 'Everybody mistypes once' 'evry' means nothing here")
                .contains("A storm of dust: no rule is called 'dust'")
                .contains("Guessing: rule 'Burst' is refused: ");
    }

    private void stories(String text) throws IOException {
        Files.writeString(directory.resolve("x.examples.yml"), text);
    }

    private int run(String... more) {
        CommandLine command = new CommandLine(new RulesCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        String[] arguments = new String[more.length + 3];
        arguments[0] = "test";
        arguments[1] = "--rules";
        arguments[2] = directory.toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return command.execute(arguments);
    }
}
