package org.aedile.server.unit.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.api.QrImage;
import org.aedile.server.gate.Sight;
import org.aedile.server.unit.Unit;
import org.aedile.server.unit.UnitPosition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The devices of units over REST, and where they said they were. */
@RestController
@RequestMapping("/api/v1/units/{id}")
@Tag(name = "units")
class UnitDeviceController {
    private static final int MOST_POINTS = 5_000;

    private final SeenUnits seen;
    private final UnitCredentials credentials;
    private final LinkDesk links;
    private final PositionStore positions;

    UnitDeviceController(SeenUnits seen, UnitCredentials credentials, LinkDesk links, PositionStore positions) {
        this.seen = seen;
        this.credentials = credentials;
        this.links = links;
        this.positions = positions;
    }

    /** @param minutes how long it is good, 5 to 1,440; 720 when absent */
    record UnitLinkForm(@Nullable Integer minutes) {
        private static final int SHIFT_MINUTES = 720;

        Duration lifetime() {
            return Duration.ofMinutes(minutes == null ? SHIFT_MINUTES : minutes);
        }
    }

    /** @param boundAt when a phone opened it; null while none did */
    record UnitLinkView(
            String id,
            String createdBy,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant boundAt) {
        static UnitLinkView of(LinkStore.Link link) {
            return new UnitLinkView(
                    link.id(),
                    link.createdBy(),
                    link.createdAt(),
                    link.expiresAt(),
                    link.boundAt().orElse(null));
        }
    }

    /**
     * A new link, shown this once.
     *
     * @param path below the address of the screens
     * @param qr the whole address for a phone's camera; null when the request doesn't say where the screens are
     */
    record NewUnitLink(
            String id,
            String path,
            Instant expiresAt,
            @Nullable QrImage qr) {
        private static final int LONGEST_ORIGIN = 260;

        static NewUnitLink of(LinkDesk.IssuedLink link, @Nullable String origin) {
            boolean known = origin != null && origin.length() <= LONGEST_ORIGIN;
            return new NewUnitLink(
                    link.id(), link.path(), link.expiresAt(), known ? QrImage.of(origin + link.path()) : null);
        }
    }

    /** Where it was, degrees of WGS 84. */
    record UnitTrackPoint(double lon, double lat, double accuracyMeters, Instant at) {
        static UnitTrackPoint of(UnitPosition position) {
            return new UnitTrackPoint(
                    position.point().longitudeDegrees(),
                    position.point().latitudeDegrees(),
                    position.accuracyMeters(),
                    position.at());
        }
    }

    @GetMapping("/track")
    @Operation(operationId = "getUnitTrack", summary = "Where it was, as long as that is kept, oldest first")
    List<UnitTrackPoint> track(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Instant from,
            @AuthenticationPrincipal Caller caller) {
        Unit unit = seen.require(id, caller);
        if (SeenUnits.view(unit, seen.sightOf(caller)) != Sight.View.WHOLE) {
            throw new AedileException(
                    ErrorCode.NOT_ALLOWED, "of unit '" + id + "' you are shown where it is, not where it was");
        }
        return positions.track(id, from == null ? Instant.EPOCH : from, MOST_POINTS).stream()
                .map(UnitTrackPoint::of)
                .toList();
    }

    @GetMapping("/credentials")
    @Operation(operationId = "listUnitCredentials", summary = "Secrets for MQTT that are still good, without them")
    List<UnitCredentials.HeldCredential> credentials(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return credentials.list(requireKept(id, caller));
    }

    @PostMapping("/credentials")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "issueUnitCredential", summary = "A new secret for MQTT, shown this once")
    UnitCredentials.UnitCredential issue(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return credentials.issue(requireKept(id, caller), caller);
    }

    @DeleteMapping("/credentials/{credential}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "revokeUnitCredential", summary = "Take a secret away")
    void revoke(@PathVariable String id, @PathVariable String credential, @AuthenticationPrincipal Caller caller) {
        credentials.revoke(requireKept(id, caller), credential);
    }

    @GetMapping("/links")
    @Operation(operationId = "listUnitLinks", summary = "Links for phones that are still good")
    List<UnitLinkView> links(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return links.list(requireKept(id, caller)).stream()
                .map(UnitLinkView::of)
                .toList();
    }

    @PostMapping("/links")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "issueUnitLink", summary = "A link for the unit's phone, shown this once")
    NewUnitLink issueLink(
            @PathVariable String id,
            @RequestBody UnitLinkForm form,
            @RequestHeader(name = HttpHeaders.ORIGIN, required = false) @Nullable String origin,
            @AuthenticationPrincipal Caller caller) {
        return NewUnitLink.of(links.issue(requireKept(id, caller), form.lifetime(), caller), origin);
    }

    @DeleteMapping("/links/{link}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "revokeUnitLink", summary = "Take a link back; the phone that has it is out at once")
    void revokeLink(@PathVariable String id, @PathVariable String link, @AuthenticationPrincipal Caller caller) {
        links.revoke(requireKept(id, caller), link);
    }

    private Unit requireKept(String id, Caller caller) {
        SeenUnits.requireKeeper(caller);
        return seen.requireOwn(id, caller);
    }
}
