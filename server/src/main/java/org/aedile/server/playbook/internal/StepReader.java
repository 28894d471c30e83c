package org.aedile.server.playbook.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aedile.server.access.Role;
import org.aedile.server.incidenttype.FieldReader;
import org.aedile.server.incidenttype.TypeField;
import org.aedile.server.playbook.Step;
import org.aedile.server.playbook.Step.Answer;
import org.aedile.server.playbook.Step.StepHead;
import org.aedile.server.playbook.StepKind;
import org.aedile.server.playbook.Who;
import org.aedile.server.playbook.internal.PlaybookReader.Names;
import org.aedile.server.written.WrittenMap;

/** Reads one step. */
final class StepReader {
    static final int LINE = 120;
    static final int TEXT = 2000;
    private static final String[] HEAD = {"id", "kind", "title", "text", "who", "within", "doctrine"};
    private static final Map<String, Role> ROLES = Stream.of(
                    Role.OPERATOR, Role.SUPERVISOR, Role.IT_SECURITY, Role.INCIDENT_COMMANDER, Role.PRIVACY, Role.ADMIN)
            .collect(Collectors.toMap(Role::word, role -> role));
    private static final int MOST_PEOPLE = 10_000;
    private static final int MOST_METERS = 500;

    private final WrittenMap text;
    private final Names names;

    private StepReader(WrittenMap text, Names names) {
        this.text = text;
        this.names = names;
    }

    /** The step; empty, with problems gathered, when it has no kind or no id. */
    static Optional<Step> read(WrittenMap text, Names names) {
        String id = text.word("id");
        WrittenMap named = id.isEmpty() ? text : text.as("step '" + id + "'");
        if (!named.has("kind")) {
            named.problem("lacks 'kind'; known are "
                    + String.join(", ", StepKind.words().keySet()));
            return Optional.empty();
        }
        Optional<StepKind> kind = named.choice("kind", StepKind.words());
        return kind.map(known -> new StepReader(named, names).step(known)).filter(step -> !id.isEmpty());
    }

    private Step step(StepKind kind) {
        return switch (kind) {
            case DO -> only("record", "next").doing();
            case ASK -> only("answers").asking();
            case GATE -> only("approvals", "two-agencies", "next", "refused").gate();
            case NOTIFY -> only("to", "next").notifying();
            case CREATE_TASK -> new Step.CreateTask(only("next").head(), next());
            case WHAT_IF -> only("place", "people", "around", "next").whatIf();
            case SHARE -> new Step.Share(only("with", "next").head(), agency(text, "with", true), next());
            case WEBHOOK -> new Step.Webhook(only("hook", "next").head(), text.word("hook"), next());
            case WAIT -> only("for", "event", "next", "late").waiting();
            case PARALLEL -> only("branches", "next").parallel();
            case END -> new Step.End(only().head());
        };
    }

    private StepReader only(String... more) {
        text.only(Stream.concat(Arrays.stream(HEAD), Arrays.stream(more)).toArray(String[]::new));
        return this;
    }

    private StepHead head() {
        List<WrittenMap> who = text.maps("who", "who");
        return new StepHead(
                text.word("id"),
                text.text("title", LINE),
                text.textOrEmpty("text", TEXT),
                who.isEmpty() ? Who.ANYBODY : who(who.get(0)),
                text.duration("within"),
                text.textOrEmpty("doctrine", TEXT),
                text.line());
    }

    private String next() {
        return text.word("next");
    }

    private Step doing() {
        List<TypeField> record = text.maps("record", "field").stream()
                .flatMap(field -> FieldReader.read(field).stream())
                .toList();
        return new Step.Do(head(), record, next());
    }

    private Step asking() {
        List<Answer> answers = text.maps("answers", "answer").stream()
                .map(one -> new Answer(one.only("answer", "next").text("answer", LINE), one.word("next")))
                .toList();
        if (answers.size() < 2) {
            text.problem("has %d answers, must be 2 at least".formatted(answers.size()));
        }
        if (answers.stream().map(Answer::text).distinct().count() < answers.size()) {
            text.problem("answers", "has an answer twice");
        }
        return new Step.Ask(head(), answers);
    }

    private Step gate() {
        List<Who> approvals =
                text.maps("approvals", "approval").stream().map(this::who).toList();
        if (approvals.isEmpty()) {
            text.problem("lacks 'approvals': who has to approve");
        }
        boolean twoAgencies = text.flag("two-agencies");
        if (twoAgencies && approvals.size() < 2) {
            text.problem("two-agencies", "takes two agencies and has one approval");
        }
        return new Step.Gate(head(), approvals, twoAgencies, next(), text.word("refused"));
    }

    private Step notifying() {
        List<Who> to = text.maps("to", "recipient").stream().map(this::who).toList();
        if (to.isEmpty()) {
            text.problem("lacks 'to': whom to notify");
        }
        return new Step.Notify(head(), to, next());
    }

    private Step whatIf() {
        return new Step.WhatIf(
                head(),
                text.text("place", LINE),
                whole("people", 1, MOST_PEOPLE),
                whole("around", 0, MOST_METERS),
                next());
    }

    private int whole(String name, int least, int most) {
        OptionalDouble number = text.number(name);
        double value = number.orElse(least);
        if (number.isEmpty() && !text.has(name)) {
            text.problem("lacks '" + name + "'");
        } else if (!(value >= least && value <= most) || value != Math.rint(value)) {
            text.problem(
                    name, "has %s as '%s', must be a whole number from %d to %d".formatted(value, name, least, most));
        }
        return (int) value;
    }

    private Step waiting() {
        String event = text.wordOrEmpty("event");
        if (event.isEmpty() && !text.has("for")) {
            text.problem("waits for nothing: it lacks 'for' and 'event'");
        }
        String next = next();
        String late = text.wordOrEmpty("late");
        return new Step.Wait(head(), text.duration("for"), event, next, late.isEmpty() ? next : late);
    }

    private Step parallel() {
        List<String> branches = text.words("branches");
        if (branches.size() < 2 || branches.stream().distinct().count() < branches.size()) {
            text.problem("branches", "has branches %s, must be 2 different ones at least".formatted(branches));
        }
        return new Step.Parallel(head(), branches, next());
    }

    private Who who(WrittenMap one) {
        one.only("role", "agency");
        if (!one.has("role") && !one.has("agency")) {
            one.problem("names neither a role nor an agency");
        }
        return new Who(one.choice("role", ROLES), agency(one, "agency", false));
    }

    private String agency(WrittenMap from, String name, boolean needed) {
        String word = needed ? from.word(name) : from.wordOrEmpty(name);
        if (!word.isEmpty() && !names.knowsAgency(word)) {
            from.problem(
                    name,
                    "names agency '%s', known are %s, %s"
                            .formatted(word, Who.LEAD, String.join(", ", names.agencies())));
        }
        return word;
    }
}
