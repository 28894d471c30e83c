package org.aedile.server.playbook.internal;

import java.time.Instant;
import java.util.Map;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.incidenttype.IncidentTypes;
import org.aedile.server.incidenttype.RequiredAt;
import org.aedile.server.playbook.Course;
import org.aedile.server.playbook.Move;
import org.aedile.server.playbook.PlaybookRun;
import org.aedile.server.playbook.RunChanged;
import org.aedile.server.playbook.Step;
import org.aedile.server.playbook.StepResult;
import org.aedile.server.playbook.StepRun;
import org.aedile.server.playbook.StepRun.Closing;
import org.aedile.server.playbook.StepRun.State;
import org.springframework.stereotype.Component;

/** What people's moves do to a run. Thread-safe. */
@Component
class RunMoves {
    private static final int LONGEST = 500;

    private final StepRights rights;
    private final IncidentTypes types;

    RunMoves(StepRights rights, IncidentTypes types) {
        this.rights = rights;
        this.types = types;
    }

    /** Somebody at a step that goes on. */
    private record Turn(PlaybookRun run, StepRun at, Step step, Caller caller, Instant now) {
        Course course() {
            return new Course(run.playbook(), run.steps(), now);
        }

        Closing closing(String answer, Map<String, String> values, String text) {
            return new Closing(now, caller.username(), caller.agency().value(), answer, values, text);
        }

        Closing closing(StepResult result) {
            return closing("", result.facts(), result.text());
        }

        Course done(Closing closing, String next) {
            return course().go(at.closed(State.DONE, closing), next);
        }
    }

    /** The course after the move; errors as of {@link org.aedile.server.playbook.PlaybookRuns#move}. */
    Course move(PlaybookRun run, int sequence, Move move, Actor actor) {
        StepRun at = run.find(sequence)
                .orElseThrow(() -> new AedileException(
                        ErrorCode.NOT_FOUND, "run %s has no step number %d".formatted(run.id(), sequence)));
        Step step = run.playbook().step(at.step());
        requireGoingOn(run, at, step);
        Turn turn = new Turn(run, at, step, actor.caller(), actor.now());
        if (move instanceof Move.Done done) {
            return done(turn, done);
        }
        if (move instanceof Move.Answered answered) {
            return answer(turn, answered.answer());
        }
        if (move instanceof Move.Approved) {
            return approve(turn);
        }
        if (move instanceof Move.Refused refused) {
            return refuse(turn, refused.reason());
        }
        return move instanceof Move.Skipped skipped ? skip(turn, skipped) : retry(turn);
    }

    /** Who acts, when. */
    record Actor(Caller caller, Instant now) {}

    private static void requireGoingOn(PlaybookRun run, StepRun at, Step step) {
        if (at.state().isOver()) {
            String by = at.closing()
                    .map(Closing::person)
                    .filter(person -> !person.isEmpty())
                    .orElse("the platform");
            String answer = at.closing()
                    .map(Closing::answer)
                    .filter(one -> !one.isEmpty())
                    .map(one -> " with '" + one + "'")
                    .orElse("");
            throw new RunChanged(
                    "'%s' is %s already, by %s%s"
                            .formatted(step.head().title(), at.state().word(), by, answer),
                    run);
        }
        if (run.state() != PlaybookRun.State.RUNNING) {
            throw new RunChanged("the run is " + run.state().word(), run);
        }
    }

    private Course done(Turn turn, Move.Done done) {
        rights.requireActor(turn.step(), turn.run(), turn.caller());
        if (turn.step() instanceof Step.Do doing) {
            Map<String, String> values = types.check(doing.record(), done.values(), RequiredAt.OPENING);
            return turn.done(turn.closing("", values, ""), doing.next());
        }
        if (turn.step() instanceof Step.Wait wait) {
            return turn.done(turn.closing(StepResult.of("happened", "it has happened", Map.of())), wait.next());
        }
        if (turn.at().state() == State.FAILED) {
            StepResult byHand = StepResult.of("by-hand", "done by hand", Map.of());
            return turn.done(turn.closing(byHand), turn.step().exits().get(0));
        }
        throw impossible(turn, "can't be marked as done");
    }

    private Course answer(Turn turn, String text) {
        rights.requireActor(turn.step(), turn.run(), turn.caller());
        return turn.done(turn.closing(text, Map.of(), ""), wayOf(turn, text));
    }

    private static String wayOf(Turn turn, String text) {
        if (!(turn.step() instanceof Step.Ask ask)) {
            throw impossible(turn, "asks nothing");
        }
        return ask.answers().stream()
                .filter(one -> one.text().equals(text))
                .map(Step.Answer::next)
                .findFirst()
                .orElseThrow(() -> new AedileException(
                        ErrorCode.INVALID_VALUE,
                        "'%s' is no answer to '%s', answers are %s"
                                .formatted(
                                        text,
                                        ask.head().title(),
                                        ask.answers().stream()
                                                .map(Step.Answer::text)
                                                .toList())));
    }

    private Course approve(Turn turn) {
        if (!(turn.step() instanceof Step.Gate gate)) {
            throw impossible(turn, "needs no approval");
        }
        StepRun.Approval given = rights.approval(gate, turn.at(), turn.run(), turn.caller());
        StepRun approved =
                turn.at().approved(new StepRun.Approval(given.place(), given.person(), given.agency(), turn.now()));
        return approved.approvals().size() < gate.approvals().size()
                ? turn.course().put(approved)
                : turn.course().go(approved.closed(State.DONE, turn.closing("approved", Map.of(), "")), gate.next());
    }

    private Course refuse(Turn turn, String reason) {
        if (!(turn.step() instanceof Step.Gate gate)) {
            throw impossible(turn, "needs no approval");
        }
        rights.requireApprover(gate, turn.run(), turn.caller());
        return turn.done(turn.closing("refused", Map.of(), requireReason(reason)), gate.refused());
    }

    private Course skip(Turn turn, Move.Skipped skipped) {
        StepRights.requireHandler(turn.caller());
        String reason = requireReason(skipped.reason());
        if (turn.step() instanceof Step.Parallel) {
            throw impossible(turn, "holds branches; leave out steps of theirs");
        }
        if (turn.step() instanceof Step.Gate) {
            StepRights.requireLeader(turn.run(), turn.caller());
        }
        String next = turn.step() instanceof Step.Ask
                ? wayOf(turn, skipped.answer())
                : turn.step().exits().get(0);
        return turn.course()
                .go(turn.at().closed(State.SKIPPED, turn.closing(skipped.answer(), Map.of(), reason)), next);
    }

    private static Course retry(Turn turn) {
        StepRights.requireHandler(turn.caller());
        if (turn.at().state() != State.FAILED) {
            throw impossible(turn, "has not failed");
        }
        return turn.course().put(turn.at().again());
    }

    static String requireReason(String reason) {
        String stripped = reason.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw new AedileException(
                    ErrorCode.MISSING_FIELD,
                    "the reason has %d characters, must be 1 to %d".formatted(stripped.length(), LONGEST),
                    "say why, for those who ask later");
        }
        return stripped;
    }

    private static AedileException impossible(Turn turn, String why) {
        return new AedileException(
                ErrorCode.INVALID_VALUE,
                "'%s' %s".formatted(turn.step().head().title(), why),
                "GET the run to see what can be done");
    }
}
