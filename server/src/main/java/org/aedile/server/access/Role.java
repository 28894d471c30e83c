package org.aedile.server.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;

/** What a caller is trusted with. A person can have several, and others in each agency that they act for. */
public enum Role {
    /** Watches and handles alerts, puts sources into maintenance. */
    @JsonProperty("operator")
    OPERATOR,
    /** An operator who also registers sources and their credentials. */
    @JsonProperty("supervisor")
    SUPERVISOR,
    /** Reads everything, changes nothing. */
    @JsonProperty("analyst")
    ANALYST,
    /** Looks after the security of networks and systems: handles alerts and writes rules. */
    @JsonProperty("it-security")
    IT_SECURITY,
    /** Leads those who are sent: handles alerts, puts sources into maintenance. */
    @JsonProperty("incident-commander")
    INCIDENT_COMMANDER,
    /** The privacy officer. Answers for retention, erasure and legal holds. */
    @JsonProperty("privacy")
    PRIVACY,
    /** Answers for what the agency shows and sees: signs and revokes agreements. */
    @JsonProperty("controller")
    CONTROLLER,
    /** Reads the audit log and proves it; sees nothing else. */
    @JsonProperty("auditor")
    AUDITOR,
    /** Manages the people and tokens of the own agency, its facts, and backups. */
    @JsonProperty("admin")
    ADMIN,
    /** A screen on a wall: the picture without people, nothing else. */
    @JsonProperty("wall")
    WALL,
    /** A machine that reads metrics and status. */
    @JsonProperty("monitor")
    MONITOR,
    /** A machine that sends observations for any source of its agency. */
    @JsonProperty("ingest")
    INGEST;

    /** The word on the wire: lower case with dashes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The authority that Spring Security knows it by. */
    public String authority() {
        return "ROLE_" + name();
    }

    /**
     * @throws AedileException {@code INVALID_VALUE} for a word that is none
     */
    public static Role parse(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new AedileException(
                        ErrorCode.INVALID_VALUE,
                        "role '" + word + "' is not one of "
                                + Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", "))));
    }
}
