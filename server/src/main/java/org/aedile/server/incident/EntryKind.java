package org.aedile.server.incident;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What an entry of a timeline tells of. Rows hold the words. */
public enum EntryKind {
    /** The incident was opened, changed, closed or opened again. */
    @JsonProperty("incident")
    INCIDENT,
    /** An alert joined it or left it. */
    @JsonProperty("alert")
    ALERT,
    /** Somebody decided something. */
    @JsonProperty("decision")
    DECISION,
    /** Somebody noted something. */
    @JsonProperty("note")
    NOTE,
    /** Something was said to or by somebody outside the room. */
    @JsonProperty("message")
    MESSAGE,
    /** A simulation was run. */
    @JsonProperty("simulation")
    SIMULATION,
    /** A unit was sent, arrived or left. */
    @JsonProperty("unit")
    UNIT,
    /** Somebody looked through a camera. */
    @JsonProperty("camera")
    CAMERA,
    /** An agency's part, or who leads. */
    @JsonProperty("part")
    PART,
    @JsonProperty("task")
    TASK,
    /** A step of a playbook. */
    @JsonProperty("step")
    STEP,
    /** A suspect, victim or witness. */
    @JsonProperty("person")
    PERSON,
    /** A file was added or looked at. */
    @JsonProperty("attachment")
    ATTACHMENT,
    /** What responders must know to be safe. */
    @JsonProperty("safety")
    SAFETY;

    /** The word on the wire and in rows. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a row. */
    public static EntryKind ofRow(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
