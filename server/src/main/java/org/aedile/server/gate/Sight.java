package org.aedile.server.gate;

import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Severity;
import org.aedile.server.agreement.Clause;

/**
 * What an agency may see now: all of its own, and of others what they agreed to show it. Of several agreements the one that
 * shows most counts. Immutable.
 *
 * @param viewer who looks
 * @param grants what others show
 * @param all true for who runs the machine itself, from whom the software can hide nothing
 */
public record Sight(AgencyId viewer, List<Grant> grants, boolean all) {
    public Sight {
        grants = List.copyOf(grants);
    }

    /** One clause of one owner. */
    public record Grant(AgencyId owner, Clause clause) {}

    /** What is seen of a record. */
    public enum View {
        /** Nothing: it looks as if it were not there. */
        HIDDEN,
        /** All but names and texts of what is about people. */
        MASKED,
        /** All of it. */
        WHOLE
    }

    /** An alert, as far as it decides who sees it. */
    public record AlertTraits(AgencyId owner, String category, Severity severity) {}

    /** Of an agency to which nobody shows anything. */
    public static Sight ofOwn(AgencyId viewer) {
        return new Sight(viewer, List.of(), false);
    }

    /** What is seen of an alert. */
    public View of(AlertTraits alert) {
        if (owns(alert.owner())) {
            return View.WHOLE;
        }
        return clausesFor(alert)
                .map(clause -> clause.masking() == Clause.Masking.NOTHING ? View.WHOLE : View.MASKED)
                .reduce(View.HIDDEN, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    /** True when the viewer may look after an alert, not only at it. */
    public boolean handles(AlertTraits alert) {
        return owns(alert.owner()) || clausesFor(alert).anyMatch(clause -> clause.use() == Clause.Use.HANDLE);
    }

    /** What is seen of a source: where alerts about it may be seen, it may too. */
    public View ofSource(AgencyId owner, String category) {
        if (owns(owner)) {
            return View.WHOLE;
        }
        Optional<View> best = grants.stream()
                .filter(grant -> grant.owner().equals(owner))
                .map(Grant::clause)
                .filter(clause ->
                        clause.categories().isEmpty() || clause.categories().contains(category))
                .map(clause -> clause.masking() == Clause.Masking.NOTHING ? View.WHOLE : View.MASKED)
                .max(View::compareTo);
        return best.orElse(View.HIDDEN);
    }

    private boolean owns(AgencyId owner) {
        return all || owner.equals(viewer);
    }

    private java.util.stream.Stream<Clause> clausesFor(AlertTraits alert) {
        return grants.stream()
                .filter(grant -> grant.owner().equals(alert.owner()))
                .map(Grant::clause)
                .filter(clause -> clause.covers(Clause.Records.ALERTS, alert.category(), alert.severity()));
    }
}
