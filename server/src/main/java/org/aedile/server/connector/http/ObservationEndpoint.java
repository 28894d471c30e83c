package org.aedile.server.connector.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.observation.Channel;
import org.aedile.server.observation.Intake;
import org.aedile.server.observation.Intake.Unread;
import org.aedile.server.observation.IntakeResult;
import org.aedile.server.observation.IntakeResult.Accepted;
import org.aedile.server.observation.IntakeResult.Refused;
import org.aedile.server.observation.Speaker;
import org.aedile.server.observation.Submission;
import org.aedile.wire.json.Limits;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes observations in over HTTP. With an {@code Idempotency-Key} the ids that the gateway makes follow from key and line,
 * so that the same request sent again has one effect.
 */
@RestController
@Tag(name = "observations", description = "What sources say")
public class ObservationEndpoint {
    private static final String NDJSON = "application/x-ndjson";
    private static final String PATH = "/api/v1/observations";

    private final Intake intake;
    private final Senders senders;

    ObservationEndpoint(Intake intake, Senders senders) {
        this.intake = intake;
        this.senders = senders;
    }

    /** One observation was taken; the log has it. */
    record Taken(String id, String source) {}

    @PostMapping(path = PATH, consumes = "application/json")
    @Operation(
            operationId = "sendObservation",
            summary = "One observation; 202 when the log has it",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ObservationBody.class))))
    ResponseEntity<Taken> sendOne(
            HttpServletRequest request,
            @RequestParam(defaultValue = "live") String domain,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key)
            throws IOException {
        Speaker speaker = senders.require(request, domain);
        requireOpen(domain);
        byte[] body = request.getInputStream().readNBytes(Limits.MESSAGE_BYTES + 1);
        IntakeResult result = intake.submit(
                        submission(domain, speaker, IdempotentIds.of(key).id(1), new Submission.Json(body)))
                .join();
        if (result instanceof Refused refused) {
            throw new AedileException(refused.code(), refused.reason());
        }
        Accepted accepted = (Accepted) result;
        return ResponseEntity.accepted().body(new Taken(accepted.id(), accepted.source()));
    }

    /** @param results {@code held} sends the results behind the last line, {@code streamed} as they come */
    @PostMapping(path = PATH, consumes = NDJSON)
    @Operation(operationId = "sendObservations", summary = "One observation a line; a result a line")
    void sendMany(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "live") String domain,
            @RequestParam(defaultValue = "held") String results,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key)
            throws IOException {
        Speaker speaker = senders.require(request, domain);
        requireOpen(domain);
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
        response.setContentType(NDJSON);
        boolean streamed = results.equals("streamed");
        IdempotentIds ids = IdempotentIds.of(key);
        LineReader lines = new LineReader(request.getInputStream(), Limits.MESSAGE_BYTES);
        LineResults answers = new LineResults(response.getOutputStream());
        long line = 0;
        while (lines.next()) {
            answers.add(submitLine(lines, domain, speaker, ids.id(++line)));
            if (streamed && !lines.hasLineInMemory()) {
                answers.flush();
            }
        }
        answers.flush();
    }

    private CompletableFuture<IntakeResult> submitLine(LineReader lines, String domain, Speaker speaker, String id) {
        if (lines.isTooLong()) {
            return CompletableFuture.completedFuture(intake.refuse(new Unread(
                    domain,
                    Channel.HTTP,
                    "",
                    ErrorCode.TOO_LARGE,
                    "the line has more than %d bytes".formatted(Limits.MESSAGE_BYTES),
                    "")));
        }
        Submission.Json json = new Submission.Json(lines.buffer(), lines.start(), lines.length());
        return intake.submit(submission(domain, speaker, id, json));
    }

    private static Submission submission(String domain, Speaker speaker, String id, Submission.Payload payload) {
        String source = speaker instanceof Speaker.OneSource one ? one.id().value() : "";
        return new Submission(domain, Channel.HTTP, speaker, source, id, payload);
    }

    private void requireOpen(String domain) {
        intake.closedFor(domain).ifPresent(closed -> {
            throw new AedileException(closed.code(), closed.reason());
        });
        if (intake.isOverloaded()) {
            throw new AedileException(
                    ErrorCode.OVERLOADED, "too many observations wait for the log", "send it again after a second");
        }
    }
}
