package org.aedile.server.whatif.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aedile.server.alert.AlertSummary;
import org.aedile.server.whatif.AdviceChange;
import org.aedile.server.whatif.AdviceChange.AdviceChangeKind;
import org.aedile.server.whatif.SimulationQuestion;
import org.aedile.server.whatif.SimulationQuestion.Corner;
import org.aedile.server.whatif.SimulationQuestion.Danger;
import org.aedile.server.whatif.SimulationQuestion.DangerKind;
import org.aedile.server.whatif.SimulationQuestion.ExitOrder;

/**
 * The situation that something was advised for, and what an alert changes of it: a gas reading is gas at its place, a contact
 * that says closed closes the exit beside it, and people who leave already count anew.
 */
record Situation(AdvisedPlace place, SimulationQuestion question) {
    private static final String GAS = "gas";
    private static final String EGRESS = "egress";
    private static final String CLOSED = "closed";
    private static final double GAS_METERS = 20;
    private static final double NEAR_METERS = 25;
    private static final int MOST_DANGERS = 20;

    /** The situation afterwards, and what is different. */
    record Changed(SimulationQuestion question, AdviceChange change) {}

    /** False for alerts that change no situation, wherever they are. */
    static boolean matters(AlertSummary alert) {
        return alert.isOpen() && alert.lon() != null && (isGas(alert) || isLeaving(alert) || isClosing(alert));
    }

    private static boolean isGas(AlertSummary alert) {
        return alert.category().equals(GAS) && !isClosing(alert);
    }

    private static boolean isLeaving(AlertSummary alert) {
        return alert.kind().equals(EGRESS);
    }

    private static boolean isClosing(AlertSummary alert) {
        AlertSummary.Evidence evidence = alert.evidence();
        return evidence != null && evidence.property().equals(CLOSED) && evidence.value() >= 0.5;
    }

    /** Empty when the alert is about another place or changes nothing. */
    Optional<Changed> with(AlertSummary alert) {
        Double lon = alert.lon();
        Double lat = alert.lat();
        if (lon == null || lat == null || !matters(alert)) {
            return Optional.empty();
        }
        Corner at = new Corner(lon, lat);
        if (!place.isNear(at, NEAR_METERS)) {
            return Optional.empty();
        }
        if (isClosing(alert)) {
            return closed(alert, place.exitNear(at, NEAR_METERS));
        }
        return isGas(alert)
                ? gas(alert, at)
                : Optional.of(new Changed(question, change(alert, AdviceChangeKind.LEAVING)));
    }

    private Optional<Changed> gas(AlertSummary alert, Corner at) {
        List<Danger> dangers = new ArrayList<>(question.allDangers());
        if (dangers.size() >= MOST_DANGERS) {
            return Optional.empty();
        }
        dangers.add(new Danger(DangerKind.GAS, at.lon(), at.lat(), GAS_METERS, null, null, null, 0, alert.id()));
        return Optional.of(new Changed(question.withDangers(dangers), change(alert, AdviceChangeKind.GAS)));
    }

    private Optional<Changed> closed(AlertSummary alert, String exit) {
        ExitOrder closing = new ExitOrder(exit, false, 0);
        if (exit.isEmpty() || question.exitOrders().contains(closing)) {
            return Optional.empty();
        }
        List<ExitOrder> orders = new ArrayList<>(question.exitOrders());
        orders.removeIf(order -> order.exit().equals(exit));
        orders.add(closing);
        AdviceChange change = new AdviceChange(AdviceChangeKind.EXIT, alert.id(), alert.title(), exit);
        return Optional.of(new Changed(question.withExits(orders), change));
    }

    private static AdviceChange change(AlertSummary alert, AdviceChangeKind kind) {
        return new AdviceChange(kind, alert.id(), alert.title(), "");
    }
}
