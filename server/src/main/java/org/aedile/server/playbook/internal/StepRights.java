package org.aedile.server.playbook.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Objection;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Role;
import org.aedile.server.access.RoleNeeded;
import org.aedile.server.agency.Agencies;
import org.aedile.server.gate.Sight;
import org.aedile.server.playbook.PlaybookRun;
import org.aedile.server.playbook.Step;
import org.aedile.server.playbook.StepRun;
import org.aedile.server.playbook.StepRun.Approval;
import org.aedile.server.playbook.Who;
import org.springframework.stereotype.Component;

/** Says who may act at a step, and which agencies a text means. Thread-safe. */
@Component
class StepRights {
    private static final Set<Role> HANDLE =
            Set.of(Role.OPERATOR, Role.SUPERVISOR, Role.IT_SECURITY, Role.INCIDENT_COMMANDER, Role.ADMIN);
    /** They stand in for whoever isn't there. */
    private static final Set<Role> STAND_IN = Set.of(Role.SUPERVISOR, Role.INCIDENT_COMMANDER);

    private final Agencies agencies;

    StepRights(Agencies agencies) {
        this.agencies = agencies;
    }

    /** @throws AedileException {@code NOT_ALLOWED} for who only looks */
    static void requireHandler(Caller caller) {
        if (HANDLE.stream().noneMatch(caller::has)) {
            throw notAllowed("you may look at the run and not act in it", "ask an operator");
        }
    }

    /**
     * Somebody whom the step is for; a supervisor or incident commander stands in for a role, and anybody for an agency that
     * doesn't take part.
     *
     * @throws AedileException {@code NOT_ALLOWED}
     */
    void requireActor(Step step, PlaybookRun run, Caller caller) {
        requireHandler(caller);
        Who who = step.head().who();
        boolean agencyFits = isOf(who.agency(), run, caller.agency())
                || run.agencies().stream().noneMatch(one -> isOf(who.agency(), run, one));
        boolean roleFits =
                who.role().map(caller::has).orElse(true) || STAND_IN.stream().anyMatch(caller::has);
        if (!agencyFits || !roleFits) {
            throw notAllowed("'%s' is for %s".formatted(step.head().title(), who.words()), "leave it to them");
        }
    }

    /** @throws AedileException {@code NOT_ALLOWED} for all but those who answer for the run */
    static void requireLeader(PlaybookRun run, Caller caller) {
        boolean leads =
                Sight.ownOf(caller).owns(run.lead()) && STAND_IN.stream().anyMatch(caller::has);
        if (!leads && !caller.isLocal()) {
            throw notAllowed(
                            "this takes a supervisor or incident commander of " + run.lead() + ", which leads",
                            "ask one of them")
                    .because(RoleNeeded.in(run.lead().value(), Role.SUPERVISOR, Role.INCIDENT_COMMANDER));
        }
    }

    /**
     * Which of a gate's approvals this person gives: of those that fit, the one that fewest others could give.
     *
     * @throws AedileException {@code NOT_ALLOWED} when none fits, or the person or the agency has approved already
     */
    Approval approval(Step.Gate gate, StepRun at, PlaybookRun run, Caller caller) {
        requireFresh(gate, at, caller);
        Set<Integer> given = at.approvals().stream().map(Approval::place).collect(Collectors.toSet());
        return IntStream.range(0, gate.approvals().size())
                .boxed()
                .filter(place -> !given.contains(place) && fits(gate.approvals().get(place), run, caller))
                .max(Comparator.comparing(place -> narrowness(gate.approvals().get(place))))
                .map(place ->
                        new Approval(place, caller.username(), caller.agency().value(), at.opened()))
                .orElseThrow(() -> notAllowed(
                        "'%s' waits for %s".formatted(gate.head().title(), words(missing(gate, at))),
                        "leave it to them"));
    }

    private static void requireFresh(Step.Gate gate, StepRun at, Caller caller) {
        if (at.approvals().stream().anyMatch(one -> one.person().equals(caller.username()))) {
            throw notAllowed("you have approved already, and the others must be other people", "wait for them")
                    .because(Objection.Kind.APPROVED_ALREADY);
        }
        Sight own = Sight.ofOwn(caller.agency());
        if (gate.twoAgencies() && at.approvals().stream().anyMatch(one -> own.owns(one.agency()))) {
            throw notAllowed(caller.agency() + " has approved already, and it takes another agency", "wait for it")
                    .because(Objection.Kind.APPROVED_ALREADY);
        }
    }

    /** @throws AedileException {@code NOT_ALLOWED} for who could not have approved either */
    void requireApprover(Step.Gate gate, PlaybookRun run, Caller caller) {
        if (gate.approvals().stream().noneMatch(who -> fits(who, run, caller))) {
            throw notAllowed(
                    "'%s' is decided by %s".formatted(gate.head().title(), words(gate.approvals())),
                    "leave it to them");
        }
    }

    /** Whose approvals a gate still waits for. */
    static List<Who> missing(Step.Gate gate, StepRun at) {
        Set<Integer> given = at.approvals().stream().map(Approval::place).collect(Collectors.toSet());
        return IntStream.range(0, gate.approvals().size())
                .filter(place -> !given.contains(place))
                .mapToObj(gate.approvals()::get)
                .toList();
    }

    private boolean fits(Who who, PlaybookRun run, Caller caller) {
        return who.role().map(caller::has).orElseGet(() -> HANDLE.stream().anyMatch(caller::has))
                && isOf(who.agency(), run, caller.agency());
    }

    private static int narrowness(Who who) {
        return (who.agency().isEmpty() ? 0 : 2) + (who.role().isPresent() ? 1 : 0);
    }

    /** True when a word for agencies means that one. */
    boolean isOf(String word, PlaybookRun run, AgencyId agency) {
        Sight own = Sight.ofOwn(agency);
        if (word.isEmpty() || own.owns(word)) {
            return true;
        }
        if (word.equals(Who.LEAD)) {
            return own.owns(run.lead());
        }
        Optional<String> kind = agencies.find(agency).map(one -> one.kind().word());
        return kind.filter(word::equals).isPresent();
    }

    private static String words(List<Who> who) {
        return who.stream().map(Who::words).collect(Collectors.joining(" and "));
    }

    private static AedileException notAllowed(String why, String hint) {
        return new AedileException(ErrorCode.NOT_ALLOWED, why, hint);
    }
}
