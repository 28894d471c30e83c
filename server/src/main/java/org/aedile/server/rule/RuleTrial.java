package org.aedile.server.rule;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.aedile.detection.Catalog;
import org.aedile.detection.rule.RuleMatcher;
import org.aedile.kernel.EventView;
import org.aedile.kernel.LogSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of commands that try rules on a file of events. */
public final class RuleTrial {
    private static final String FROM_FIELDS = "from-fields";
    private static final String IGNORE = "ignore";

    @Option(names = "--rules", paramLabel = "DIR", arity = "1..*", required = true, description = "Folders of rules.")
    private List<Path> folders;

    @Option(
            names = "--placeholders",
            paramLabel = "FILE",
            description = "Values for the placeholders of rules; also in placeholders.yml beside the rules.")
    private Optional<Path> placeholders = Optional.empty();

    @Option(names = "--events", paramLabel = "FILE", required = true, description = "Events, one JSON object a line.")
    private Path events;

    private boolean routed = true;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--logsource",
            paramLabel = "from-fields|ignore",
            defaultValue = FROM_FIELDS,
            description = "Try the rules that the event's product, category and service admit, or all of them"
                    + " (${DEFAULT-VALUE}).")
    void logsource(String word) {
        if (!word.equals(FROM_FIELDS) && !word.equals(IGNORE)) {
            throw new ParameterException(
                    command.commandLine(), "--logsource is '%s' and must be from-fields or ignore".formatted(word));
        }
        routed = word.equals(FROM_FIELDS);
    }

    /** The rules, compiled. */
    public Catalog compile() {
        return Catalog.compile(RuleTexts.rules(folders, placeholders), List.of());
    }

    /** A matcher of those rules that routes events as asked. */
    public RuleMatcher matcher(Catalog catalog) {
        return routed ? catalog.newRuleMatcher() : catalog.newRuleMatcher().ignoringLogSources();
    }

    public Path events() {
        return events;
    }

    /** What the event says of its origin in fields of its own; nothing when that is to be ignored. */
    public LogSource logSource(EventView event) {
        return routed
                ? LogSource.of(text(event, "product"), text(event, "category"), text(event, "service"))
                : LogSource.NONE;
    }

    private static String text(EventView event, String name) {
        int field = event.findField(name);
        return field < 0 ? "" : event.fieldText(field);
    }
}
