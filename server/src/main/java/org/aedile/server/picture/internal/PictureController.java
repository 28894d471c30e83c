package org.aedile.server.picture.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Decisions;
import org.aedile.server.access.Decisions.Shown;
import org.aedile.server.access.OpenStreams;
import org.aedile.server.access.Role;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.gate.Gate;
import org.aedile.server.picture.Audience;
import org.aedile.server.picture.PictureFrame;
import org.aedile.server.picture.PictureSnapshot;
import org.aedile.server.picture.SeenRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The picture over REST and as server-sent events. */
@RestController
@RequestMapping("/api/v1/picture")
@Tag(name = "picture", description = "Everything a screen shows, as one snapshot and numbered deltas")
class PictureController {
    private final PictureWriters writers;
    private final DomainChoice domains;
    private final OpenStreams streams;
    private final Gate gate;
    private final Decisions decisions;

    PictureController(
            PictureWriters writers, DomainChoice domains, OpenStreams streams, Gate gate, Decisions decisions) {
        this.gate = gate;
        this.decisions = decisions;
        this.writers = writers;
        this.domains = domains;
        this.streams = streams;
    }

    @GetMapping
    @Operation(operationId = "getPicture", summary = "The whole picture of a time domain")
    CompletableFuture<PictureSnapshot> picture(
            @RequestParam(required = false) @Nullable String domain,
            @RequestParam(defaultValue = "") String profile,
            @AuthenticationPrincipal Caller caller) {
        return writers.of(domains.requireOpen(domain))
                .snapshot(audience(profile, caller))
                .thenApplyAsync(picture -> Asking.as(Asker.Part.PLATFORM, () -> noted(picture, caller)));
    }

    /** Writes down what is shown of others, or in part; what the stream brings later is of the same agencies. */
    private PictureSnapshot noted(PictureSnapshot picture, Caller caller) {
        Stream<Shown> alerts = picture.alerts().stream()
                .map(alert -> new Shown("alert", alert.traits().owner(), alert.isMasked()));
        Stream<Shown> layers = picture.layers().values().stream()
                .flatMap(List::stream)
                .flatMap(seen -> seen instanceof SeenRecord record ? record.shown().stream() : Stream.empty());
        decisions.note(caller, Stream.concat(alerts, layers));
        return picture;
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            operationId = "followPicture",
            summary = "Deltas after a number: events 'frame'; 'reset' when the picture must be fetched again")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = PictureFrame.class)))
    void follow(
            @RequestParam(required = false) @Nullable String domain,
            @RequestParam String epoch,
            @RequestParam long after,
            @RequestParam(defaultValue = "") String profile,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        CompletableFuture<AudienceStream> stream =
                writers.of(domains.requireOpen(domain)).stream(audience(profile, caller));
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext context = request.startAsync(request, response);
        context.setTimeout(0);
        streams.add(caller, stream.join().follow(context, epoch, after));
    }

    /** Whoever is trusted with a wall only sees the wall's picture, whatever is asked for. */
    private Audience audience(String word, Caller caller) {
        boolean wallOnly = caller.roles().stream().allMatch(role -> role == Role.WALL);
        Audience.Profile profile = wallOnly ? Audience.Profile.WALL : Audience.Profile.parse(word);
        boolean more = profile == Audience.Profile.OPERATOR && gate.exceptions().contains(caller.username());
        return new Audience(caller.agency(), caller.isLocal(), more ? caller.username() : "", profile);
    }
}
