package org.aedile.server.whatif;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A what-if: a question, what it began with, and how far it is.
 *
 * @param id 16 hexadecimal digits
 * @param agency whose it is
 * @param domain id of the time domain in which it was asked
 * @param incident whose timeline tells of it; null for none
 * @param title how people call it
 * @param problem why it failed; null unless it did
 * @param startedAt when it was asked, by the clock of the time domain
 * @param endedAt when it was done, given up or failed, by the clock on the wall
 * @param result null until the first seed is done
 */
public record Simulation(
        String id,
        String agency,
        String domain,
        @Nullable String incident,
        String title,
        SimulationQuestion question,
        SimulationInputs inputs,
        State state,
        @Nullable String problem,
        String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable SimulationResult result) {

    /** As it is told to another agency: without what else of the owner's room it would tell, and without who asked. */
    public Simulation shown() {
        return told(title, question.withoutAlerts());
    }

    /** The same without texts that may tell of people. */
    public Simulation masked() {
        String place = question.place();
        return told(place == null ? "" : place, question.untitled().withoutAlerts());
    }

    private Simulation told(String newTitle, SimulationQuestion newQuestion) {
        return new Simulation(
                id,
                agency,
                domain,
                null,
                newTitle,
                newQuestion,
                inputs.withoutSources(),
                state,
                problem,
                "",
                startedAt,
                endedAt,
                result);
    }

    /** How far it is. Rows hold the words. */
    public enum State {
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("running")
        RUNNING,
        @JsonProperty("done")
        DONE,
        @JsonProperty("failed")
        FAILED,
        @JsonProperty("cancelled")
        CANCELLED;

        /** The word on the wire and in rows. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The state of a row. */
        public static State ofRow(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** True when nothing more comes. */
        public boolean isOver() {
            return this != WAITING && this != RUNNING;
        }
    }
}
