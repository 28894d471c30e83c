package org.aedile.server.alert.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Severity;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Decisions;
import org.aedile.server.access.Deeds;
import org.aedile.server.agreement.Clause;
import org.aedile.server.alert.AlertDetail;
import org.aedile.server.alert.AlertDetail.Content;
import org.aedile.server.alert.AlertFilter;
import org.aedile.server.alert.AlertSummary;
import org.aedile.server.alert.Alerts;
import org.aedile.server.audit.Basis;
import org.aedile.server.audit.Subject;
import org.aedile.server.gate.Gate;
import org.aedile.server.gate.Sight;
import org.aedile.server.oversight.Act;
import org.aedile.server.oversight.FourEyes;
import org.aedile.server.oversight.PersonalReads;
import org.aedile.server.oversight.PersonalReads.PersonalRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands before the content about people of alerts: its purpose, and a second person to unmask or export it. */
@Component
class PersonalAlerts {
    private static final String KIND = "alert";
    private static final String EXPORT = "alerts";

    private final Alerts alerts;
    private final Gate gate;
    private final PersonalReads reads;
    private final FourEyes fourEyes;
    private final Deeds deeds;
    private final Decisions decisions;

    PersonalAlerts(Alerts alerts, Gate gate, PersonalReads reads, FourEyes fourEyes, Deeds deeds, Decisions decisions) {
        this.decisions = decisions;
        this.alerts = alerts;
        this.gate = gate;
        this.reads = reads;
        this.fourEyes = fourEyes;
        this.deeds = deeds;
    }

    /**
     * What somebody says who wants more than is shown to them.
     *
     * @param purpose what for; null when none is stated
     * @param reason why, for the second person
     */
    record Asked(@Nullable String purpose, String reason) {}

    /** An alert for that purpose; without one what it tells of people is left out. */
    AlertDetail detail(String id, @Nullable String purpose, Caller caller) {
        AlertDetail detail = require(id, caller);
        note(detail.summary(), caller);
        boolean asks = detail.personal() && detail.content() == Content.WHOLE;
        return !asks || reads.allows(record(detail.summary()), purpose, caller) ? detail : detail.withheld();
    }

    /** Writes down that an alert of others was shown, or in part. */
    void note(AlertSummary alert, Caller caller) {
        if (alert.isMasked()) {
            decisions.masked(caller, KIND, AgencyId.of(alert.agency()));
        } else if (!Sight.ownOf(caller).owns(alert.agency())) {
            decisions.shown(caller, KIND, AgencyId.of(alert.agency()));
        }
    }

    private AlertDetail require(String id, Caller caller) {
        try {
            return alerts.requireDetail(id, gate.sightOf(caller));
        } catch (AedileException absent) {
            throw alerts.exists(id) ? decisions.refused(caller, new Subject(KIND, id), absent) : absent;
        }
    }

    /**
     * An alert that is masked for the caller as its owner sees it, once.
     *
     * @throws AedileException {@code CONFLICT} when nothing of it is masked, {@code PURPOSE_NEEDED}
     */
    AlertDetail unmask(String id, Asked asked, Caller caller) {
        Sight sight = gate.sightOf(caller);
        AlertSummary alert = requireMasked(id, sight);
        Basis basis =
                reads.requirePurpose(record(alert), asked.purpose(), caller).basis();
        String what = "alert %s of %s, for %s".formatted(id, alert.agency(), basis.purpose());
        fourEyes.require(new Act(Act.Kind.UNMASK_ALERT, id, what, asked.reason()), caller);
        deeds.done("unmasked", new Subject(KIND, id), basis, asked.reason());
        return alerts.requireDetail(id, sight.with(List.of(wholly(AgencyId.of(alert.agency())))));
    }

    private AlertSummary requireMasked(String id, Sight sight) {
        AlertDetail detail = alerts.requireDetail(id, sight);
        if (detail.content() != Content.MASKED) {
            throw new AedileException(
                    ErrorCode.CONFLICT, "nothing of alert " + id + " is masked for you", "read it for a purpose");
        }
        return detail.summary();
    }

    /**
     * Lets names and texts of people out of the platform, with a second person.
     *
     * @throws AedileException {@code PURPOSE_NEEDED}
     */
    void requireExport(AlertFilter filter, Asked asked, Caller caller) {
        PersonalRecord all = new PersonalRecord(EXPORT, filter.timeDomain(), caller.agency(), filter.category());
        Basis basis = reads.requirePurpose(all, asked.purpose(), caller).basis();
        String what = "%s; for %s".formatted(describe(filter), basis.purpose());
        fourEyes.require(new Act(Act.Kind.EXPORT_ALERTS, filter.timeDomain(), what, asked.reason()), caller);
        deeds.done("exported", new Subject(EXPORT, filter.timeDomain()), basis, what);
    }

    /** All that decides which alerts those are, in one order. */
    private static String describe(AlertFilter filter) {
        Set<String> severities =
                filter.severities().stream().map(Severity::word).collect(Collectors.toSet());
        return "alerts of %s as %s sees them; agency %s; severity %s; state %s; category %s; source %s; words %s; from %s to %s"
                .formatted(
                        filter.timeDomain(),
                        filter.sight().viewer(),
                        anyOr(Set.of(filter.owner())),
                        anyOr(severities),
                        anyOr(filter.states()),
                        anyOr(Set.of(filter.category())),
                        anyOr(Set.of(filter.source())),
                        anyOr(Set.of(filter.text())),
                        filter.from() == null ? "the beginning" : filter.from(),
                        filter.to() == null ? "now" : filter.to());
    }

    private static String anyOr(Set<String> words) {
        String joined = words.stream().sorted().collect(Collectors.joining(", "));
        return joined.isEmpty() ? "any" : joined;
    }

    private static PersonalRecord record(AlertSummary alert) {
        return new PersonalRecord(KIND, alert.id(), AgencyId.of(alert.agency()), alert.category());
    }

    private static Sight.Grant wholly(AgencyId owner) {
        return new Sight.Grant(
                owner,
                new Clause(Clause.Records.ALERTS, Set.of(), Severity.LOW, Clause.Masking.NOTHING, Clause.Use.SEE));
    }
}
