package org.aedile.server.oversight;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Role;

/**
 * Something that takes two people.
 *
 * @param kind what is done
 * @param subject id of what it is done to
 * @param content all that decides what exactly is done; an approval holds for the very same text only
 * @param reason why, for the second person and those who ask later
 */
public record Act(Kind kind, String subject, String content, String reason) {

    /** What can be done by two people only. */
    public enum Kind {
        /** See an alert as its owner does, once. */
        @JsonProperty("unmask-alert")
        UNMASK_ALERT(Role.PRIVACY, Role.SUPERVISOR),
        /** Take names and texts of people out of the platform. */
        @JsonProperty("export-alerts")
        EXPORT_ALERTS(Role.PRIVACY, Role.SUPERVISOR),
        /** Let retention and erasure go on. */
        @JsonProperty("lift-hold")
        LIFT_HOLD(Role.PRIVACY, Role.CONTROLLER),
        /** Erase before the retention is over. */
        @JsonProperty("erase-source")
        ERASE_SOURCE(Role.PRIVACY, Role.CONTROLLER),
        /** Erase what is held about a person who asks for it. */
        @JsonProperty("erase-person")
        ERASE_PERSON(Role.PRIVACY, Role.CONTROLLER),
        /** Keep what a source says longer or shorter than was written down for it. */
        @JsonProperty("change-retention")
        CHANGE_RETENTION(Role.PRIVACY, Role.CONTROLLER),
        /** Say that a source's data touch people less than was written down, so that less protects them. */
        @JsonProperty("lower-class")
        LOWER_CLASS(Role.PRIVACY, Role.CONTROLLER),
        /** Take a rule of high or critical severity out of what alerts. */
        @JsonProperty("switch-off-rule")
        SWITCH_OFF_RULE(Role.SUPERVISOR, Role.ADMIN);

        private final Set<Role> approvers;

        Kind(Role... approvers) {
            this.approvers = Set.of(approvers);
        }

        /** True for who may be the second person. */
        public boolean isApprovedBy(Caller caller) {
            return approvers.stream().anyMatch(caller::has);
        }

        /** Roles of a second person. */
        public Set<Role> approvers() {
            return approvers;
        }

        /** The word on the wire and in the audit log. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
