package org.aedile.server.incident.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Objection;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Colleagues;
import org.aedile.server.access.Decisions;
import org.aedile.server.access.KnownAgencies;
import org.aedile.server.alert.AlertDetail.Content;
import org.aedile.server.alert.AlertSummary;
import org.aedile.server.alert.Alerts;
import org.aedile.server.gate.Gate;
import org.aedile.server.gate.Sight;
import org.aedile.server.incident.AgencyPart;
import org.aedile.server.incident.Edit;
import org.aedile.server.incident.EntryKind;
import org.aedile.server.incident.IncidentDetail;
import org.aedile.server.incident.IncidentFilter;
import org.aedile.server.incident.IncidentListener.Event;
import org.aedile.server.incident.IncidentSummary;
import org.aedile.server.incident.Incidents;
import org.aedile.server.incident.NewEntry;
import org.aedile.server.incident.NewIncident;
import org.aedile.server.incident.NewIncident.Header;
import org.aedile.server.incident.NewTask;
import org.aedile.server.incident.PartState;
import org.aedile.server.incident.Said;
import org.aedile.server.incident.Task;
import org.aedile.server.incident.TaskChange;
import org.aedile.server.incident.TimelineEntry;
import org.aedile.server.incident.TypeCheck;
import org.aedile.server.incident.internal.EntrySight.MarkedEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Incidents at their desk: each act is decided under the incident's lock, told on its timeline, and then to screens. */
@Service
class IncidentDesk implements Incidents {
    private static final int LONGEST_REQUEST = 2_000;
    private static final String LAST_PART = "every part is closed";

    private final PostgresIncidents store;
    private final SeenIncidents incidents;
    private final IncidentWriter writer;
    private final TaskDesk tasks;
    private final IncidentActs acts;
    private final Alerts alerts;
    private final Gate gate;
    private final IncidentReads reads;
    private final Decisions decisions;
    private final KnownAgencies agencies;
    private final Colleagues colleagues;
    private final ObjectProvider<TypeCheck> types;

    IncidentDesk(
            PostgresIncidents store,
            SeenIncidents incidents,
            IncidentWriter writer,
            TaskDesk tasks,
            IncidentActs acts,
            Alerts alerts,
            Gate gate,
            IncidentReads reads,
            Decisions decisions,
            KnownAgencies agencies,
            Colleagues colleagues,
            ObjectProvider<TypeCheck> types) {
        this.store = store;
        this.incidents = incidents;
        this.writer = writer;
        this.tasks = tasks;
        this.acts = acts;
        this.alerts = alerts;
        this.gate = gate;
        this.reads = reads;
        this.decisions = decisions;
        this.agencies = agencies;
        this.colleagues = colleagues;
        this.types = types;
    }

    @Override
    public IncidentSummary open(NewIncident incident, Caller caller) {
        Header header = HeaderFields.requireSound(incident.header());
        HeaderFields.requireLength("reporter", incident.reporter(), 0, LONGEST_REQUEST);
        types.forEach(check -> check.require(header.type(), header.fields(), false, caller));
        List<AlertSummary> joined = seenAlerts(incident.alerts(), caller);
        Optional<String> mirror =
                incident.mirrored().flatMap(one -> writer.findMirror(incident.timeDomain(), one, caller.agency()));
        if (mirror.isPresent()) {
            return update(mirror.get(), header, caller);
        }
        String id = "%016x".formatted(ThreadLocalRandom.current().nextLong());
        IncidentSummary opened = acts.open(id, incident.timeDomain(), caller, act -> {
            writer.open(id, incident, isTitleOf(joined, header), act.hand());
            writer.addPart(id, caller.agency(), "", PartState.WORKING, act.hand());
            act.tell(EntryKind.INCIDENT, Sayings.opened(incident));
            joined.forEach(alert -> join(act, alert));
        });
        joined.forEach(alert -> acknowledge(alert, caller));
        return opened;
    }

    private static boolean isTitleOf(List<AlertSummary> alerts, Header header) {
        return alerts.stream().anyMatch(alert -> alert.title().equals(header.title()));
    }

    /** Who opens an incident looks after its alerts. */
    private void acknowledge(AlertSummary alert, Caller caller) {
        Sight sight = gate.sightOf(caller);
        if (alert.state().equals("new") && sight.handles(alert.traits())) {
            alerts.acknowledge(alert.id(), new Alerts.Deed(caller.username(), sight, null));
        }
    }

    /** What the other system says now. */
    private IncidentSummary update(String id, Header header, Caller caller) {
        return acts.change(id, caller, Event.CHANGED, act -> {
            writer.setHeader(id, header);
            act.tell(EntryKind.INCIDENT, Sayings.changedElsewhere(header.title()));
        });
    }

    @Override
    public List<IncidentSummary> list(IncidentFilter filter, Caller caller) {
        Sight sight = gate.sightOf(caller);
        List<IncidentSummary> seen = store.list(filter).stream()
                .flatMap(one -> one.seen(sight).stream())
                .toList();
        decisions.note(caller, seen.stream().flatMap(one -> one.shown().stream()));
        return seen;
    }

    @Override
    public List<IncidentSummary> listShownTo(Sight other, IncidentFilter filter, Caller caller) {
        Sight sight = gate.sightOf(caller);
        return store.list(filter).stream()
                .flatMap(one -> one.shownTo(other, sight).stream())
                .toList();
    }

    @Override
    public IncidentSummary require(String id, Caller caller) {
        return incidents.require(id, caller).seen(gate.sightOf(caller)).orElseThrow();
    }

    @Override
    public IncidentDetail requireDetail(String id, @Nullable String purpose, Caller caller) {
        Sight sight = gate.sightOf(caller);
        StoredIncident incident = incidents.require(id, caller);
        IncidentSummary seen = incident.seen(sight).orElseThrow();
        decisions.note(caller, seen.shown().stream());
        EntrySight eyes = new EntrySight(incident, sight);
        IncidentDetail detail = new IncidentDetail(
                seen,
                incident.isWorkedBy(sight) ? incident.fields() : Map.of(),
                incident.isLedBy(sight) ? incident.reporter() : "",
                store.tasks(id).stream().filter(eyes::sees).toList(),
                store.timeline(id).stream()
                        .flatMap(entry -> eyes.seen(entry).stream())
                        .toList(),
                Content.WHOLE);
        return !detail.tellsOfPeople() || reads.allows(incident, purpose, caller) ? detail : detail.withheld();
    }

    @Override
    public Optional<IncidentSummary> findOfAlert(String alert, Caller caller) {
        Sight sight = gate.sightOf(caller);
        return store.findOpenOf(alert)
                .flatMap(store::find)
                .flatMap(one -> one.seen(sight))
                .filter(one -> one.alerts().contains(alert));
    }

    @Override
    public IncidentSummary edit(String id, List<Edit> edits, Caller caller) {
        return acts.change(id, caller, Event.CHANGED, act -> {
            requireOwn(act.incident());
            Map<String, String> now = new LinkedHashMap<>(HeaderFields.of(act.incident()));
            List<Edit> taken = new ArrayList<>();
            for (Edit edit : edits) {
                if (take(id, edit, now)) {
                    taken.add(edit);
                    writer.edited(id, edit.field(), act.hand());
                }
            }
            Header header = HeaderFields.header(now);
            types.forEach(check -> check.require(header.type(), header.fields(), false, caller));
            writer.setHeader(id, header);
            if (!taken.isEmpty()) {
                act.tell(EntryKind.INCIDENT, Sayings.edited(taken));
            }
        });
    }

    /** True when it changes something. */
    private boolean take(String id, Edit edit, Map<String, String> now) {
        if (!HeaderFields.isField(edit.field())) {
            throw new AedileException(ErrorCode.INVALID_VALUE, "an incident has no field '" + edit.field() + "'");
        }
        String there = now.getOrDefault(edit.field(), "");
        if (there.equals(edit.becomes())) {
            return false;
        }
        if (!there.equals(edit.was())) {
            throw LastEdit.conflict(edit, there, writer.lastEdit(id, edit.field()));
        }
        now.put(edit.field(), edit.becomes());
        return true;
    }

    @Override
    public TimelineEntry write(String id, NewEntry entry, Caller caller) {
        Optional<String> sent = Optional.ofNullable(entry.facts().get(TimelineEntry.SENT));
        return acts.write(
                id,
                caller,
                entry.kind() == EntryKind.UNIT ? Event.UNIT_MOVED : Event.CHANGED,
                act -> sent.flatMap(key -> store.findSent(id, key))
                        .map(MarkedEntry::entry)
                        .orElseGet(() -> act.write(entry)));
    }

    @Override
    public IncidentSummary join(String id, List<String> ids, Caller caller) {
        List<AlertSummary> joined = seenAlerts(ids, caller);
        return acts.change(id, caller, Event.CHANGED, act -> joined.forEach(alert -> join(act, alert)));
    }

    private List<AlertSummary> seenAlerts(List<String> ids, Caller caller) {
        Sight sight = gate.sightOf(caller);
        return ids.stream().map(id -> alerts.requireDetail(id, sight).summary()).toList();
    }

    private void join(IncidentActs.Act act, AlertSummary alert) {
        Optional<String> other = store.findOpenOf(alert.id()).filter(id -> !id.equals(act.id()));
        if (other.isPresent()) {
            throw new AedileException(
                            ErrorCode.CONFLICT,
                            "alert " + alert.id() + " belongs to another open incident",
                            "take it out there first, or link the incidents")
                    .because(Objection.Kind.ALERT_TAKEN);
        }
        if (writer.join(act.id(), alert, act.hand())) {
            act.tellSeenBy(alert);
        }
    }

    @Override
    public IncidentSummary release(String id, String alert, String reason, Caller caller) {
        requireReason(reason);
        return acts.change(id, caller, Event.CHANGED, act -> {
            if (!writer.release(id, alert)) {
                throw new AedileException(
                        ErrorCode.NOT_FOUND, "alert '" + alert + "' doesn't belong to incident '" + id + "'");
            }
            act.tell(EntryKind.ALERT, Sayings.released(reason));
        });
    }

    @Override
    public IncidentSummary ask(String id, AgencyId agency, String request, Caller caller) {
        HeaderFields.requireLength("request", request, 0, LONGEST_REQUEST);
        agencies.require(agency, caller);
        return acts.change(id, caller, Event.PART_ASKED, act -> {
            if (act.incident().part(agency.value()).isEmpty()) {
                writer.addPart(id, agency, request, PartState.ASKED, act.hand());
                act.tell(EntryKind.PART, Sayings.asked(agency, request));
            }
        });
    }

    @Override
    public IncidentSummary setPart(String id, PartState state, Caller caller) {
        return acts.change(id, caller, Event.PART_CHANGED, act -> {
            AgencyPart part = act.incident()
                    .part(caller.agency().value())
                    .orElseThrow(() -> new AedileException(
                                    ErrorCode.NOT_ALLOWED, caller.agency() + " has no part in incident '" + id + "'")
                            .because(
                                    Objection.Kind.NO_PART,
                                    Map.of("lead", act.incident().whole().lead())));
            if (part.state() == state) {
                return;
            }
            if (state == PartState.CLOSED) {
                tasks.requireNoneLeft(id, act.hand().sight());
            }
            writer.setPart(id, part.agency(), state, act.hand());
            act.tell(EntryKind.PART, Sayings.part(part, state));
            if (state == PartState.CLOSED && isLast(act.incident(), part)) {
                end(act, LAST_PART, Sayings.allClosed(LAST_PART), caller);
            }
        });
    }

    private static boolean isLast(StoredIncident incident, AgencyPart part) {
        return incident.whole().parts().stream()
                .filter(other -> !other.agency().equals(part.agency()))
                .allMatch(other -> other.state() == PartState.CLOSED);
    }

    private void end(IncidentActs.Act act, String reason, Said said, Caller caller) {
        StoredIncident incident = act.incident();
        types.forEach(check -> check.require(incident.whole().type(), incident.fields(), true, caller));
        writer.close(act.id(), reason, act.hand());
        act.tell(EntryKind.INCIDENT, said);
        act.becomes(Event.CLOSED);
    }

    @Override
    public IncidentSummary command(String id, String username, Caller caller) {
        colleagues.require(List.of(username), caller.agency());
        return acts.change(id, caller, Event.CHANGED, act -> {
            writer.command(id, username);
            act.tell(EntryKind.PART, Sayings.commander(username, caller.agency()));
        });
    }

    @Override
    public Task addTask(String id, NewTask task, Caller caller) {
        return tasks.add(id, task, caller);
    }

    @Override
    public Task changeTask(String id, String task, TaskChange change, Caller caller) {
        return tasks.change(id, task, change, caller);
    }

    @Override
    public IncidentSummary close(String id, String reason, Caller caller) {
        requireReason(reason);
        return acts.change(id, caller, Event.CHANGED, act -> {
            if (!act.mayEnd(caller)) {
                throw new AedileException(
                                ErrorCode.NOT_ALLOWED,
                                "an incident with open parts is closed by its commander or a supervisor of "
                                        + act.incident().whole().lead(),
                                "close your agency's part")
                        .because(
                                Objection.Kind.PARTS_OPEN,
                                Map.of("agency", act.incident().whole().lead()));
            }
            end(act, reason, Sayings.closed(reason), caller);
        });
    }

    @Override
    public IncidentSummary reopen(String id, String reason, Caller caller) {
        requireReason(reason);
        return acts.reopen(id, caller, act -> {
            writer.reopen(id);
            writer.setPart(id, caller.agency().value(), PartState.WORKING, act.hand());
            act.tell(EntryKind.INCIDENT, Sayings.reopened(reason));
            act.becomes(Event.REOPENED);
        });
    }

    private static void requireReason(String reason) {
        HeaderFields.requireLength("reason", reason, 1, LONGEST_REQUEST);
    }

    /** The header of a mirror is the other system's. */
    private static void requireOwn(StoredIncident incident) {
        String authority = incident.whole().authority();
        if (authority != null) {
            throw new AedileException(
                            ErrorCode.NOT_ALLOWED,
                            "%s is the authority for incident %s; this is its mirror"
                                    .formatted(authority, incident.whole().number()),
                            "change it there")
                    .because(
                            Objection.Kind.MIRROR,
                            Map.of(
                                    "authority",
                                    authority,
                                    "number",
                                    incident.whole().number()));
        }
    }
}
