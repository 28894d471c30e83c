package org.aedile.server.whatif.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.alert.AlertSummary;
import org.aedile.server.alert.Alerts;
import org.aedile.server.gate.Gate;
import org.aedile.server.gate.Sight;
import org.aedile.server.whatif.GasTaken;
import org.aedile.server.whatif.SimulationInputs;
import org.aedile.server.whatif.SimulationQuestion;
import org.aedile.server.whatif.SimulationQuestion.Danger;
import org.aedile.server.whatif.SimulationQuestion.DangerKind;
import org.springframework.stereotype.Component;

/** What a question begins with: its people by what counters say, and its gases by what alerts measured. Thread-safe. */
@Component
class QuestionInputs {
    private final PeopleCount counters;
    private final Alerts alerts;
    private final Gate gate;

    QuestionInputs(PeopleCount counters, Alerts alerts, Gate gate) {
        this.counters = counters;
        this.alerts = alerts;
        this.gate = gate;
    }

    /**
     * For a question that somebody asks now.
     *
     * @throws AedileException {@code NOT_FOUND} for an alert that isn't there or that the caller may not see; {@code
     *     INVALID_VALUE} naming a danger that can't be
     */
    SimulationInputs required(SimulationQuestion question, AskedPlace place, String domain, Caller caller) {
        Sight sight = gate.sightOf(caller);
        for (Danger danger : question.allDangers()) {
            String alert = danger.alert();
            if (alert != null && seen(alert, sight).isEmpty()) {
                throw new AedileException(ErrorCode.NOT_FOUND, "there is no alert " + alert);
            }
        }
        return of(question, place, domain, caller);
    }

    /** For one that was asked before: an alert that is gone says nothing more. */
    SimulationInputs of(SimulationQuestion question, AskedPlace place, String domain, Caller caller) {
        List<GasTaken> gases = gases(question, gate.sightOf(caller));
        return counters.of(question, place, domain, caller).with(gases);
    }

    private List<GasTaken> gases(SimulationQuestion question, Sight sight) {
        List<GasTaken> gases = new ArrayList<>();
        List<Danger> dangers = question.allDangers();
        for (int number = 0; number < dangers.size(); number++) {
            Danger danger = dangers.get(number);
            if (danger.kind() == DangerKind.GAS) {
                AlertSummary alert = Optional.ofNullable(danger.alert())
                        .flatMap(id -> seen(id, sight))
                        .orElse(null);
                gases.add(GasTaken.of(number, danger, alert));
            } else {
                requireNoGas(number, danger);
            }
        }
        return gases;
    }

    private static void requireNoGas(int number, Danger danger) {
        if (danger.substance() != null || danger.ppm() != null || danger.alert() != null) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "danger " + (number + 1) + " is a threat and has a substance, ppm or an alert; only gas has");
        }
    }

    private Optional<AlertSummary> seen(String alert, Sight sight) {
        return alerts.listAll(List.of(alert)).stream()
                .flatMap(change -> change.seenBy(sight).stream())
                .findFirst();
    }
}
