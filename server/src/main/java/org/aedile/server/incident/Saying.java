package org.aedile.server.incident;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * What the platform itself writes on a timeline. Screens put it into the reader's words, with the facts that are named here;
 * a fact that is empty has nothing to say. Rows hold the words.
 */
public enum Saying {
    /** {@code title}. */
    @JsonProperty("opened")
    OPENED,
    /** {@code title}, {@code authority}, {@code externalId}. */
    @JsonProperty("mirrored")
    MIRRORED,
    /** The system that is the authority for it changed it: {@code title}. */
    @JsonProperty("other-system")
    OTHER_SYSTEM,
    /** Fields, counted from 0: {@code field0}, {@code was0}, {@code becomes0}, and so on. */
    @JsonProperty("edited")
    EDITED,
    /** An alert was taken out: {@code reason}. */
    @JsonProperty("released")
    RELEASED,
    /** An agency was asked to take part: {@code agency}, {@code request}. */
    @JsonProperty("asked")
    ASKED,
    /** How far an agency is with its part: {@code agency}, {@code state}. */
    @JsonProperty("part")
    PART,
    /** {@code reason}. */
    @JsonProperty("closed")
    CLOSED,
    /** The last part was closed. */
    @JsonProperty("all-closed")
    ALL_CLOSED,
    /** {@code reason}. */
    @JsonProperty("reopened")
    REOPENED,
    /** Who leads it: {@code commander}, {@code agency}. */
    @JsonProperty("commander")
    COMMANDER,
    /** {@code agency}, {@code title}. */
    @JsonProperty("task-added")
    TASK_ADDED,
    /** How far a task is: {@code title}, {@code state}, {@code reason}. */
    @JsonProperty("task-state")
    TASK_STATE,
    /** Who does a task: {@code title}, {@code assignee}. */
    @JsonProperty("task-for")
    TASK_FOR,
    /** {@code from}, {@code to}, {@code note}. */
    @JsonProperty("handed-over")
    HANDED_OVER,
    /** {@code from}, {@code to}. */
    @JsonProperty("taken-over")
    TAKEN_OVER,
    /** A file was added: {@code name}, {@code bytes}, {@code sha256}. */
    @JsonProperty("attached")
    ATTACHED,
    /** {@code number}, {@code relation}. */
    @JsonProperty("linked")
    LINKED,
    /** Somebody is involved: {@code role}, {@code name}. */
    @JsonProperty("involved")
    INVOLVED,
    /** What a unit does: {@code callSign}, {@code step}. */
    @JsonProperty("unit")
    UNIT,
    /** Units are warned: {@code kind}, {@code warning}. */
    @JsonProperty("warned")
    WARNED,
    /** A warning was lifted: {@code kind}, {@code warning}, {@code reason}. */
    @JsonProperty("warning-lifted")
    WARNING_LIFTED,
    /** A unit has read a warning: {@code callSign}, {@code kind}, {@code warning}. */
    @JsonProperty("warning-read")
    WARNING_READ,
    /**
     * What a what-if came to: {@code place}, {@code people}, {@code seconds}, {@code fifth} and {@code ninetyFifth} of a hundred
     * seeds, {@code least} that is proven, {@code left} who did not get out.
     */
    @JsonProperty("simulated")
    SIMULATED,
    /** Somebody looked through a camera: {@code name}, {@code through} the {@code video-system} or a {@code still}. */
    @JsonProperty("camera")
    CAMERA,
    /** A playbook begins: {@code title}. */
    @JsonProperty("playbook-begun")
    PLAYBOOK_BEGUN,
    /**
     * A step of a playbook was done: {@code title}, {@code kind}, {@code answer}, {@code values} that were recorded, {@code
     * text}, and the facts of what the platform did.
     */
    @JsonProperty("step-done")
    STEP_DONE,
    /** A step was left out: {@code title}, {@code reason}. */
    @JsonProperty("step-skipped")
    STEP_SKIPPED,
    /** The platform could not do a step: {@code title}, {@code reason}. */
    @JsonProperty("step-failed")
    STEP_FAILED,
    /**
     * A plan was ordered for the people of a what-if: {@code simulation}, {@code place}, {@code plan} in English, {@code
     * planSaying} the same as the sentences of advice with their facts, a list in JSON.
     */
    @JsonProperty("advice-ordered")
    ADVICE_ORDERED;

    /** The word on the wire and in rows. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The saying of a row. */
    public static Saying ofRow(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
