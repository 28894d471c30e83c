package org.aedile.server.incident.internal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.Severity;
import org.aedile.server.alert.Marking;
import org.aedile.server.incident.EntryKind;
import org.aedile.server.incident.NewEntry;
import org.aedile.server.incident.NewIncident;
import org.aedile.server.incident.NewTask;
import org.aedile.server.incident.Origin;
import org.aedile.server.incident.PartState;
import org.aedile.server.incident.Standing;
import org.aedile.server.incident.Task;
import org.aedile.server.incident.TaskChange;
import org.aedile.server.incident.TimelineEntry;
import org.aedile.server.repeat.LateWriting;
import org.jspecify.annotations.Nullable;

/** What requests about incidents say. */
final class IncidentForms {
    private IncidentForms() {}

    /**
     * An incident to open.
     *
     * @param domain the demo while it is open, else live, when absent
     * @param type word of its type
     * @param severity high when absent
     * @param lon WGS 84 degrees
     * @param lat WGS 84 degrees
     * @param origin observed when absent
     * @param reporter who reported it and how to reach them
     * @param authority dispatch system that is the authority for it
     * @param externalId its name there
     * @param fields what its type asks for, by the names of the fields
     */
    record OpenForm(
            @Nullable String domain,
            @NotBlank String type,
            @NotBlank String title,
            @Nullable String description,
            @Nullable String severity,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable String place,
            @Nullable Origin origin,
            @Nullable String reporter,
            @Nullable String authority,
            @Nullable String externalId,
            @Nullable Map<String, String> fields,
            @Size(max = 500) @Nullable List<String> alerts) {

        NewIncident incident(String timeDomain) {
            return new NewIncident(
                    timeDomain,
                    new NewIncident.Header(
                            type,
                            title,
                            orEmpty(description),
                            severity == null ? Severity.HIGH : Severity.require(severity),
                            position(),
                            orEmpty(place),
                            fields == null ? Map.of() : fields),
                    Objects.requireNonNullElse(origin, Origin.OBSERVED),
                    orEmpty(reporter),
                    mirrored(),
                    alerts == null ? List.of() : alerts);
        }

        private Optional<GeoPoint> position() {
            if (lon == null && lat == null) {
                return Optional.empty();
            }
            if (lon == null || lat == null) {
                throw new AedileException(ErrorCode.MISSING_FIELD, "a position has both lon and lat");
            }
            return Optional.of(GeoPoint.of(lat, lon));
        }

        private Optional<NewIncident.Mirrored> mirrored() {
            if (authority == null && externalId == null) {
                return Optional.empty();
            }
            if (authority == null || externalId == null || authority.isBlank() || externalId.isBlank()) {
                throw new AedileException(
                        ErrorCode.MISSING_FIELD, "an incident of another system has both authority and externalId");
            }
            HeaderFields.requireLength("authority", authority, 1, 64);
            HeaderFields.requireLength("externalId", externalId, 1, 128);
            return Optional.of(new NewIncident.Mirrored(authority, externalId));
        }
    }

    /**
     * Something to write on the timeline.
     *
     * @param kind note when absent; decision, message and camera can be written too
     * @param marking partners, who are all that take part, when absent
     * @param happenedAt when it happened, by the clock of the time domain, where that was earlier
     * @param writtenAt when it was written, by that clock; kept and marked where it arrives late
     */
    record EntryForm(
            @NotBlank String text,
            @Nullable EntryKind kind,
            @Nullable Standing standing,
            @Nullable Marking marking,
            @Nullable String group,
            @Nullable Instant happenedAt,
            @Nullable Instant writtenAt) {
        /**
         * @param now by the clock of the incident's time domain, asked for what was written earlier
         * @param sent id of what is sent under a key; empty without one
         */
        NewEntry entry(Supplier<Instant> now, Optional<String> sent) {
            Optional<Instant> late = Optional.ofNullable(writtenAt).flatMap(at -> LateWriting.find(at, now.get()));
            Map<String, String> facts = new HashMap<>();
            sent.ifPresent(id -> facts.put(TimelineEntry.SENT, id));
            late.ifPresent(at -> facts.put(TimelineEntry.LATE, at.toString()));
            EntryKind written = Objects.requireNonNullElse(kind, EntryKind.NOTE);
            return switch (written) {
                case NOTE, DECISION, MESSAGE, CAMERA ->
                    new NewEntry(
                            written,
                            text,
                            standing,
                            Objects.requireNonNullElse(marking, Marking.PARTNERS),
                            group,
                            facts,
                            Optional.ofNullable(happenedAt).or(() -> late));
                default ->
                    throw new AedileException(
                            ErrorCode.INVALID_VALUE,
                            "kind '" + written.word() + "' is not one of note, decision, message, camera",
                            "the others are written by what they tell of");
            };
        }
    }

    /** Fields that somebody changes. */
    record EditForm(@NotEmpty @Size(max = 50) List<org.aedile.server.incident.Edit> edits) {}

    record AskForm(@NotBlank String agency, @Nullable String request) {}

    record PartForm(@NotNull PartState state) {}

    record CommanderForm(@NotBlank String username) {}

    record AlertsForm(@NotEmpty @Size(max = 500) List<String> alerts) {}

    record ReasonForm(@NotBlank @Size(max = 2000) String reason) {}

    /** @param agency the own one when absent */
    record TaskForm(
            @NotBlank String title,
            @Nullable String agency,
            @Nullable String detail,
            @Nullable String assignee,
            @Nullable Instant due) {
        NewTask task(AgencyId own) {
            return new NewTask(
                    agency == null ? own : AgencyId.of(agency),
                    title,
                    orEmpty(detail),
                    Optional.ofNullable(assignee),
                    Optional.ofNullable(due));
        }
    }

    record TaskChangeForm(
            int version,
            Task.@Nullable State state,
            @Nullable String assignee,
            @Nullable String reason) {
        TaskChange change() {
            return new TaskChange(version, state, assignee, reason);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
