package org.aedile.server.playbook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aedile.server.incidenttype.TypeField;

/** One step of a playbook. */
public sealed interface Step {
    StepHead head();

    /** Ids of all steps that may come after it. */
    List<String> exits();

    default String id() {
        return head().id();
    }

    default StepKind kind() {
        return StepKind.of(this);
    }

    /**
     * What every step has.
     *
     * @param title what people read in large letters
     * @param text what to do, in full; may be empty
     * @param within until when it should be done after it has begun
     * @param doctrine the public rule that it follows; may be empty
     * @param line on which it begins in the text
     */
    record StepHead(
            String id, String title, String text, Who who, Optional<Duration> within, String doctrine, int line) {}

    /** Somebody does something and records what the fields ask for. */
    record Do(StepHead head, List<TypeField> record, String next) implements Step {
        public Do {
            record = List.copyOf(record);
        }

        @Override
        public List<String> exits() {
            return List.of(next);
        }
    }

    /** Somebody answers a question; the answer says where it goes on. */
    record Ask(StepHead head, List<Answer> answers) implements Step {
        public Ask {
            answers = List.copyOf(answers);
        }

        @Override
        public List<String> exits() {
            return answers.stream().map(Answer::next).toList();
        }
    }

    /** One way to answer. */
    record Answer(String text, String next) {}

    /**
     * Goes on when all of these have approved, each another person.
     *
     * @param twoAgencies true when no two of them may be of the same agency
     * @param refused where it goes on when one of them refuses
     */
    record Gate(StepHead head, List<Who> approvals, boolean twoAgencies, String next, String refused) implements Step {
        public Gate {
            approvals = List.copyOf(approvals);
        }

        @Override
        public List<String> exits() {
            return List.of(next, refused);
        }
    }

    /** The platform tells people something. */
    record Notify(StepHead head, List<Who> to, String next) implements Step {
        public Notify {
            to = List.copyOf(to);
        }

        @Override
        public List<String> exits() {
            return List.of(next);
        }
    }

    /** The platform gives an agency a task; {@link StepHead#who} says which. */
    record CreateTask(StepHead head, String next) implements Step {
        @Override
        public List<String> exits() {
            return List.of(next);
        }
    }

    /**
     * The platform simulates how people leave a place, and puts the result into the incident.
     *
     * @param place id or name of a square or street; {@code incident} for the square nearest to the incident
     * @param people how many are there
     * @param aroundMeters how far around it they walk until they are out
     */
    record WhatIf(StepHead head, String place, int people, int aroundMeters, String next) implements Step {
        @Override
        public List<String> exits() {
            return List.of(next);
        }
    }

    /** The platform lets another agency take part. */
    record Share(StepHead head, String with, String next) implements Step {
        @Override
        public List<String> exits() {
            return List.of(next);
        }
    }

    /** The platform tells another system, under the name by which the settings know its address. */
    record Webhook(StepHead head, String hook, String next) implements Step {
        @Override
        public List<String> exits() {
            return List.of(next);
        }
    }

    /**
     * Waits for a time, or until something happens.
     *
     * @param longest empty to wait for the event only
     * @param event word of what is waited for; empty for the time only
     * @param late where it goes on when the time is over first
     */
    record Wait(StepHead head, Optional<Duration> longest, String event, String next, String late) implements Step {
        @Override
        public List<String> exits() {
            return Stream.of(next, late).distinct().toList();
        }
    }

    /** Several things at once; it goes on when each branch has come to {@code next}. */
    record Parallel(StepHead head, List<String> branches, String next) implements Step {
        public Parallel {
            branches = List.copyOf(branches);
        }

        @Override
        public List<String> exits() {
            return branches;
        }
    }

    /** It is over. */
    record End(StepHead head) implements Step {
        @Override
        public List<String> exits() {
            return List.of();
        }
    }
}
