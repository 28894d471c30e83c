package org.aedile.server.incident.internal;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Objection;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Colleagues;
import org.aedile.server.gate.Sight;
import org.aedile.server.incident.EntryKind;
import org.aedile.server.incident.IncidentListener.Event;
import org.aedile.server.incident.NewTask;
import org.aedile.server.incident.Said;
import org.aedile.server.incident.Saying;
import org.aedile.server.incident.Task;
import org.aedile.server.incident.Task.State;
import org.aedile.server.incident.TaskChange;
import org.aedile.server.incident.internal.IncidentActs.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks: anybody who takes part asks for them, the agency that has to do one says how far it is. */
@Component
class TaskDesk {
    private static final String ADD = """
            insert into incident_task (id, incident_id, agency_id, title, detail, state, assignee, due, made_by, made_at)
            values (?, ?, ?, ?, ?, 'open', ?, ?, ?, ?)
            """;
    private static final String CHANGE = """
            update incident_task set state = ?, assignee = ?, reason = ?, done_by = ?, done_at = ?, version = version + 1
            where id = ?
            """;

    private final JdbcClient client;
    private final PostgresIncidents store;
    private final IncidentActs acts;
    private final Colleagues colleagues;

    TaskDesk(JdbcClient client, PostgresIncidents store, IncidentActs acts, Colleagues colleagues) {
        this.client = client;
        this.store = store;
        this.acts = acts;
        this.colleagues = colleagues;
    }

    Task add(String incident, NewTask task, Caller caller) {
        HeaderFields.requireLength("task", task.title(), 1, 200);
        HeaderFields.requireLength("detail of a task", task.detail(), 0, 2_000);
        requireColleague(task.assignee().stream().toList(), task.agency());
        String id = "%016x".formatted(ThreadLocalRandom.current().nextLong());
        acts.change(incident, caller, Event.CHANGED, act -> {
            requirePart(act.incident(), task.agency());
            client.sql(ADD)
                    .params(Arrays.asList(
                            id,
                            incident,
                            task.agency().value(),
                            task.title(),
                            task.detail(),
                            task.assignee().orElse(null),
                            task.due().map(Timestamp::from).orElse(null),
                            caller.username(),
                            act.hand().time()))
                    .update();
            Map<String, String> facts = Map.of(
                    "task",
                    id,
                    "state",
                    State.OPEN.word(),
                    "agency",
                    task.agency().value(),
                    "title",
                    task.title());
            act.changes(id);
            act.tell(EntryKind.TASK, new Said(Saying.TASK_ADDED, task.agency() + " is to do: " + task.title(), facts));
        });
        return require(incident, id);
    }

    Task change(String incident, String id, TaskChange change, Caller caller) {
        String assignee = change.assignee();
        requireColleague(assignee == null || assignee.isEmpty() ? List.of() : List.of(assignee), caller.agency());
        acts.change(incident, caller, Event.CHANGED, act -> change(act, require(incident, id), change, caller));
        return require(incident, id);
    }

    private void change(Act act, Task task, TaskChange change, Caller caller) {
        requireOwner(task, act);
        if (task.version() != change.version()) {
            throw new AedileException(
                            ErrorCode.CONFLICT,
                            "task '%s' was changed meanwhile: it is %s"
                                    .formatted(task.title(), task.state().word()),
                            "look at it again")
                    .because(
                            Objection.Kind.TASK_CHANGED,
                            Map.of("title", task.title(), "state", task.state().word()));
        }
        State state = Objects.requireNonNullElse(change.state(), task.state());
        if (state == State.DROPPED) {
            HeaderFields.requireLength("reason", Objects.requireNonNullElse(change.reason(), ""), 1, 2_000);
        }
        String assignee = change.assignee() == null ? task.assignee() : emptyToNull(change.assignee());
        client.sql(CHANGE)
                .params(Arrays.asList(
                        state.word(),
                        assignee,
                        state == State.DROPPED ? change.reason() : null,
                        state.isEnd() ? caller.username() : null,
                        state.isEnd() ? act.hand().time() : null,
                        task.id()))
                .update();
        act.changes(task.id());
        act.tell(EntryKind.TASK, state == task.state() ? given(task, assignee) : moved(task, state, change.reason()));
    }

    private static Said given(Task task, @Nullable String assignee) {
        String who = assignee == null ? "for nobody in particular" : "for " + assignee;
        Map<String, String> facts = Map.of(
                "task", task.id(),
                "state", task.state().word(),
                "title", task.title(),
                "assignee", assignee == null ? "" : assignee);
        return new Said(Saying.TASK_FOR, task.title() + ": " + who, facts);
    }

    private static Said moved(Task task, State state, @Nullable String reason) {
        String why = reason == null || reason.isBlank() ? "" : reason;
        String text = "%s: %s%s".formatted(task.title(), state.word(), why.isEmpty() ? "" : " (" + why + ")");
        Map<String, String> facts =
                Map.of("task", task.id(), "state", state.word(), "title", task.title(), "reason", why);
        return new Said(Saying.TASK_STATE, text, facts);
    }

    /**
     * @throws AedileException {@code CONFLICT} when the viewer's agency has something left to do
     */
    void requireNoneLeft(String incident, Sight sight) {
        List<String> left = store.tasks(incident).stream()
                .filter(task -> sight.owns(task.agency()))
                .filter(task -> !task.state().isEnd())
                .map(Task::title)
                .toList();
        if (!left.isEmpty()) {
            throw new AedileException(
                            ErrorCode.CONFLICT,
                            "%d tasks of %s are left: %s"
                                    .formatted(left.size(), sight.viewer(), String.join(", ", left)),
                            "do them, or drop them with a reason")
                    .because(Objection.Kind.TASKS_LEFT, Map.of("titles", String.join(", ", left)));
        }
    }

    private void requireColleague(Collection<String> usernames, AgencyId agency) {
        if (!usernames.isEmpty()) {
            colleagues.require(usernames, agency);
        }
    }

    private static void requirePart(StoredIncident incident, AgencyId agency) {
        if (incident.part(agency.value()).isEmpty()) {
            throw new AedileException(
                            ErrorCode.INVALID_VALUE,
                            agency + " has no part in incident "
                                    + incident.whole().number(),
                            "ask it to take part first")
                    .because(
                            Objection.Kind.NOT_ASKED,
                            Map.of(
                                    "agency",
                                    agency.value(),
                                    "number",
                                    incident.whole().number()));
        }
    }

    private static void requireOwner(Task task, Act act) {
        if (!act.hand().sight().owns(task.agency())) {
            throw new AedileException(ErrorCode.NOT_ALLOWED, "task '%s' is %s's".formatted(task.title(), task.agency()))
                    .because(Objection.Kind.OTHERS_TASK, Map.of("title", task.title(), "agency", task.agency()));
        }
    }

    private Task require(String incident, String id) {
        return store.findTask(incident, id)
                .orElseThrow(() -> new AedileException(
                        ErrorCode.NOT_FOUND, "incident '" + incident + "' has no task '" + id + "'"));
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
