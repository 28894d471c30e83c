package org.aedile.server.camera.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.GeoPoint;
import org.aedile.server.access.Caller;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.camera.Camera;
import org.aedile.server.camera.Cameras;
import org.aedile.server.camera.FieldOfView;
import org.aedile.server.oversight.PersonalReads;
import org.aedile.server.source.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cameras over REST. */
@RestController
@RequestMapping("/api/v1/cameras")
@Tag(name = "cameras", description = "Which cameras see a place, and what they sent")
class CameraController {
    private static final String MASKED = "Aedile-Masked";
    private static final int USUAL = 6;
    private static final int MOST = 50;

    private final Cameras cameras;
    private final StillDesk stills;
    private final StillSenders senders;
    private final LookDesk looks;
    private final DomainChoice domains;

    CameraController(Cameras cameras, StillDesk stills, StillSenders senders, LookDesk looks, DomainChoice domains) {
        this.cameras = cameras;
        this.stills = stills;
        this.senders = senders;
        this.looks = looks;
        this.domains = domains;
    }

    /** @param linkTemplate address in the video system, with {id} and {time} */
    record CameraFieldForm(
            double directionDegrees,
            double widthDegrees,
            double rangeMeters,
            @Nullable String linkTemplate) {}

    /** @param incident id of the incident for which somebody looks */
    record LookForm(@NotBlank String incident, @NotNull Through through) {}

    /**
     * A camera near a place.
     *
     * @param field where it looks; null when nobody has said
     * @param link shows it at the time that was asked for, else now, in the city's video system; null when it isn't there, or not for you
     * @param stillAt when it sent its newest still image; null when none is kept
     */
    record NearCamera(
            String id,
            String agency,
            String name,
            double lon,
            double lat,
            double distanceMeters,
            Camera.Sees sees,
            @Nullable FieldOfView field,
            @Nullable String link,
            @Nullable Instant stillAt,
            boolean masked) {
        static NearCamera of(Cameras.Near near, Instant time) {
            Camera camera = near.camera();
            return new NearCamera(
                    camera.id(),
                    camera.agency().value(),
                    near.masked() ? camera.id() : camera.name(),
                    camera.place().longitudeDegrees(),
                    camera.place().latitudeDegrees(),
                    near.distanceMeters(),
                    near.sees(),
                    camera.field().orElse(null),
                    near.masked() ? null : camera.link(time).orElse(null),
                    camera.stillAt().orElse(null),
                    near.masked());
        }
    }

    @GetMapping("/near")
    @Operation(operationId = "listNearCameras", summary = "Cameras that see a place first, then the nearest others")
    List<NearCamera> near(
            @RequestParam double lon,
            @RequestParam double lat,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String domain,
            @RequestParam(required = false) @Nullable Instant time,
            @AuthenticationPrincipal Caller caller) {
        int size = limit == null ? USUAL : limit;
        if (size < 1 || size > MOST) {
            throw new AedileException(ErrorCode.INVALID_VALUE, "limit " + size + " is outside 1 to " + MOST);
        }
        String id = domains.idOf(domain);
        Instant shown = time == null ? domains.clockOf(id).instant() : time;
        return cameras.near(id, point(lon, lat), size, caller).stream()
                .map(one -> NearCamera.of(one, shown))
                .toList();
    }

    @PutMapping("/{id}/field")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "putCameraField", summary = "Say where a camera looks, and how the video system calls it")
    void put(
            @PathVariable String id, @Valid @RequestBody CameraFieldForm form, @AuthenticationPrincipal Caller caller) {
        FieldOfView field = new FieldOfView(form.directionDegrees(), form.widthDegrees(), form.rangeMeters());
        cameras.put(id, field, Objects.requireNonNullElse(form.linkTemplate(), ""), caller);
    }

    @PostMapping("/{id}/looks")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "lookThroughCamera",
            summary = "Write on an incident's timeline that you look through the camera; once in five minutes")
    void look(@PathVariable String id, @Valid @RequestBody LookForm form, @AuthenticationPrincipal Caller caller) {
        looks.looked(id, form.incident(), form.through(), caller);
    }

    @PostMapping("/{id}/still")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "sendStill", summary = "A still image of at most 512 KiB, from the camera itself")
    void send(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) String mediaType,
            @RequestBody byte[] image) {
        Source camera = senders.require(id, authorization);
        stills.take(camera, mediaType, image);
    }

    @GetMapping("/{id}/still")
    @Operation(
            operationId = "getStill",
            summary = "The newest still image, in blocks in which nobody is recognised unless a purpose is stated")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> still(
            @PathVariable String id,
            @RequestHeader(name = PersonalReads.HEADER, required = false) @Nullable String purpose,
            @AuthenticationPrincipal Caller caller) {
        StillDesk.Shown shown = stills.show(id, purpose, caller);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(MASKED, Boolean.toString(shown.masked()))
                .contentType(MediaType.parseMediaType(shown.still().mediaType()))
                .body(shown.still().image());
    }

    private static GeoPoint point(double lon, double lat) {
        try {
            return GeoPoint.of(lat, lon);
        } catch (IllegalArgumentException e) {
            throw new AedileException(ErrorCode.INVALID_VALUE, String.valueOf(e.getMessage()));
        }
    }
}
