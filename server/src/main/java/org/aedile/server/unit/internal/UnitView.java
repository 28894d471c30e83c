package org.aedile.server.unit.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Decisions.Shown;
import org.aedile.server.gate.Sight;
import org.aedile.server.picture.SeenRecord;
import org.aedile.server.unit.SafetyFlag;
import org.aedile.server.unit.Unit;
import org.aedile.server.unit.UnitKind;
import org.aedile.server.unit.UnitStatus;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it is shown, in lists and on the map.
 *
 * @param version counts its changes
 * @param callSign what it is called on the radio; empty where only its kind is shown
 * @param skills what it can do; none where only its kind is shown
 * @param since since when it does that
 * @param position where it was last; null when it never said, or is off duty
 * @param assignment where it is sent; null when it is sent nowhere, or only its kind is shown
 * @param warnings what it has to be told
 * @param handled true when the one who looks may send it
 */
record UnitView(
        String id,
        long version,
        String agency,
        String callSign,
        UnitKind kind,
        List<String> skills,
        UnitStatus status,
        Instant since,
        @Nullable UnitPlace position,
        @Nullable UnitAssignment assignment,
        List<UnitWarning> warnings,
        boolean handled)
        implements SeenRecord {

    /** Where it was, degrees of WGS 84, within how many metres, and when. */
    record UnitPlace(double lon, double lat, double accuracyMeters, Instant at) {
        static @Nullable UnitPlace of(Unit unit) {
            return unit.position()
                    .map(known -> new UnitPlace(
                            known.point().longitudeDegrees(),
                            known.point().latitudeDegrees(),
                            known.accuracyMeters(),
                            known.at()))
                    .orElse(null);
        }
    }

    /** Where it is sent, and how that goes. */
    record UnitAssignment(
            String incident,
            Instant assignedAt,
            @Nullable Instant enRouteAt,
            @Nullable Instant arrivedAt) {
        static @Nullable UnitAssignment of(Unit unit) {
            return unit.assignment()
                    .map(sent -> new UnitAssignment(
                            sent.incident(),
                            sent.assignedAt(),
                            sent.enRouteAt().orElse(null),
                            sent.arrivedAt().orElse(null)))
                    .orElse(null);
        }
    }

    /**
     * A warning.
     *
     * @param acknowledged true when the unit has read it
     */
    record UnitWarning(String id, SafetyFlag.Kind kind, String text, Instant setAt, boolean acknowledged) {
        static List<UnitWarning> of(Unit unit, List<SafetyFlag> flags) {
            return flags.stream()
                    .map(flag -> new UnitWarning(
                            flag.id(),
                            flag.kind(),
                            flag.text(),
                            flag.setAt(),
                            flag.acknowledgedBy().contains(unit.id())))
                    .toList();
        }
    }

    @Override
    public List<Shown> shown() {
        return List.of(new Shown(SeenUnits.KIND, AgencyId.of(agency), callSign.isEmpty()));
    }

    /** As that sight shows it; empty when it doesn't. */
    static Optional<UnitView> of(UnitBoard.Shown shown, Sight sight) {
        Unit unit = shown.unit();
        Sight.View view = SeenUnits.view(unit, sight);
        if (view == Sight.View.HIDDEN) {
            return Optional.empty();
        }
        boolean whole = view == Sight.View.WHOLE;
        return Optional.of(new UnitView(
                unit.id(),
                shown.version(),
                unit.agency().value(),
                whole ? unit.traits().callSign() : "",
                unit.traits().kind(),
                whole ? unit.traits().skills().stream().sorted().toList() : List.of(),
                unit.status(),
                unit.since(),
                UnitPlace.of(unit),
                whole ? UnitAssignment.of(unit) : null,
                whole ? UnitWarning.of(unit, shown.warnings()) : List.of(),
                SeenUnits.handles(unit, sight)));
    }
}
