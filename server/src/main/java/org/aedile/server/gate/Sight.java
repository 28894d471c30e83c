package org.aedile.server.gate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Severity;
import org.aedile.server.access.Caller;
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

    /** Of who runs the machine itself, for that agency. */
    public static Sight ofAll(AgencyId viewer) {
        return new Sight(viewer, List.of(), true);
    }

    /** What is the caller's own: all there is, for who runs the machine itself. */
    public static Sight ownOf(Caller caller) {
        return caller.isLocal() ? ofAll(caller.agency()) : ofOwn(caller.agency());
    }

    /** Of an agency to which nobody shows anything. */
    public static Sight ofOwn(AgencyId viewer) {
        return new Sight(viewer, List.of(), false);
    }

    /** The same and this besides. */
    public Sight with(List<Grant> more) {
        return new Sight(viewer, Stream.concat(grants.stream(), more.stream()).toList(), all);
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
                .filter(clause -> clause.covers(Clause.Records.ALERTS, category)
                        || clause.covers(Clause.Records.SOURCES, category))
                .map(clause -> clause.masking() == Clause.Masking.NOTHING ? View.WHOLE : View.MASKED)
                .max(View::compareTo);
        return best.orElse(View.HIDDEN);
    }

    /** What is seen of a unit, of what a camera sees, or of a what-if. */
    public View ofShared(Clause.Records kind, AgencyId owner, String category) {
        if (owns(owner)) {
            return View.WHOLE;
        }
        return clausesFor(kind, owner, category)
                .map(clause -> clause.masking() == Clause.Masking.NOTHING ? View.WHOLE : View.MASKED)
                .max(View::compareTo)
                .orElse(View.HIDDEN);
    }

    /** True when the viewer may do something with it, not only look. */
    public boolean handlesShared(Clause.Records kind, AgencyId owner, String category) {
        return owns(owner) || clausesFor(kind, owner, category).anyMatch(clause -> clause.use() == Clause.Use.HANDLE);
    }

    /** What is seen of what a source says: it takes a clause about sources, and of people's data one that masks nothing. */
    public View ofHistory(AgencyId owner, String category, boolean personal) {
        boolean seen = owns(owner)
                || grants.stream()
                        .filter(grant -> grant.owner().equals(owner))
                        .map(Grant::clause)
                        .filter(clause -> clause.records() == Clause.Records.SOURCES && clause.isAbout(category))
                        .anyMatch(clause -> !personal || clause.masking() == Clause.Masking.NOTHING);
        return seen ? View.WHOLE : View.HIDDEN;
    }

    /** What is seen of what a source said, at an alert that is seen whole and came of it. */
    public View ofCause(AgencyId alertOwner, AgencyId sourceOwner, String category, boolean personal) {
        return alertOwner.equals(sourceOwner) ? View.WHOLE : ofHistory(sourceOwner, category, personal);
    }

    /** What is seen of the part that an agency has in an incident of that severity. */
    public View ofPart(AgencyId owner, Severity severity) {
        if (owns(owner)) {
            return View.WHOLE;
        }
        return grants.stream()
                .filter(grant -> grant.owner().equals(owner))
                .map(Grant::clause)
                .filter(clause -> clause.covers(Clause.Records.INCIDENT_PARTS, "", severity))
                .map(clause -> clause.masking() == Clause.Masking.NOTHING ? View.WHOLE : View.MASKED)
                .max(View::compareTo)
                .orElse(View.HIDDEN);
    }

    /** The viewer, and who shows it records of that kind. */
    public List<AgencyId> ownersOf(Clause.Records kind) {
        Stream<AgencyId> others = grants.stream()
                .filter(grant -> grant.clause().records() == kind)
                .map(Grant::owner);
        return Stream.concat(Stream.of(viewer), others).distinct().toList();
    }

    /** True when the viewer is one of those agencies. */
    public boolean takesPart(Collection<AgencyId> agencies) {
        return all || agencies.contains(viewer);
    }

    /** True when that owner shows the viewer something. */
    public boolean isShownBy(AgencyId owner) {
        return grants.stream().anyMatch(grant -> grant.owner().equals(owner));
    }

    /** True for a record of the viewer's own agency, and of every agency for who runs the machine itself. */
    public boolean owns(AgencyId owner) {
        return all || owner.equals(viewer);
    }

    /** The same for an agency as it stands in a table or on the log; empty is nobody's. */
    public boolean owns(String owner) {
        return all || owner.equals(viewer.value());
    }

    private Stream<Clause> clausesFor(Clause.Records kind, AgencyId owner, String category) {
        return grants.stream()
                .filter(grant -> grant.owner().equals(owner))
                .map(Grant::clause)
                .filter(clause -> clause.covers(kind, category));
    }

    private Stream<Clause> clausesFor(AlertTraits alert) {
        return grants.stream()
                .filter(grant -> grant.owner().equals(alert.owner()))
                .map(Grant::clause)
                .filter(clause -> clause.covers(Clause.Records.ALERTS, alert.category(), alert.severity()));
    }
}
