package org.aedile.server.connector.file;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.TimeDomain;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.audit.Subject;
import org.aedile.server.domain.DomainRequest;
import org.aedile.server.domain.OpenDomain;
import org.aedile.server.domain.TimeDomains;
import org.aedile.server.observation.Intake;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Replays over REST: a domain is opened, lines are fed in the order of their times and move its clock, the domain is
 * closed. Its alerts stay until their retention ends. A replay is of the agency that opens it; of all, when a command on the
 * machine itself does.
 */
@RestController
@RequestMapping("/api/v1/replays")
@Tag(name = "replays", description = "Recorded data in a time domain of its own")
public class ReplayEndpoint {
    private static final String PREFIX = "replay-";
    private static final String KIND = "replay";

    private final TimeDomains domains;
    private final Intake intake;
    private final Deeds deeds;

    ReplayEndpoint(TimeDomains domains, Intake intake, Deeds deeds) {
        this.domains = domains;
        this.intake = intake;
        this.deeds = deeds;
    }

    /** @param speed domain seconds per real second; 0 as fast as it goes */
    record ReplayRequest(String id, String title, Instant start, double speed) {}

    record ReplayOpened(String domain) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "openReplay", summary = "Open a time domain for recorded data")
    ReplayOpened open(@RequestBody ReplayRequest request, @AuthenticationPrincipal Caller caller) {
        requireReplay(request.id());
        if (domains.findOpen(request.id()).isPresent()) {
            throw new AedileException(
                    ErrorCode.CONFLICT, "time domain '" + request.id() + "' is open already", "choose another name");
        }
        deeds.done(
                "opened",
                new Subject(KIND, request.id()),
                request.toString()); // first say it: topics know no transaction
        OpenDomain domain = domains.open(new DomainRequest(
                new TimeDomain(request.id(), TimeDomain.Kind.REPLAY),
                request.title(),
                request.start(),
                request.speed(),
                "",
                caller.isLocal() ? Optional.empty() : Optional.of(caller.agency())));
        return new ReplayOpened(domain.id());
    }

    @PostMapping(path = "/{id}/observations", consumes = "application/x-ndjson")
    @Operation(
            operationId = "feedReplay",
            summary = "Observations a line, in the order of their times; progress a line while they are taken")
    void feed(
            @PathVariable String id,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        requireReplay(id);
        OpenDomain domain = domains.findOpen(id)
                .filter(open -> caller.owns(open.agency()))
                .orElseThrow(() -> new AedileException(ErrorCode.NOT_FOUND, "replay '" + id + "' is not open"));
        deeds.done("fed", KIND, id);
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
        response.setContentType("application/x-ndjson");
        new ReplayFeed(domain, intake, response.getOutputStream()).run(request.getInputStream());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "closeReplay", summary = "Close the time domain; what it found stays")
    void close(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        requireReplay(id);
        if (domains.findOpen(id).filter(open -> caller.owns(open.agency())).isPresent()) {
            deeds.done("closed", KIND, id);
            domains.close(id);
        }
    }

    private static void requireReplay(String id) {
        if (!id.startsWith(PREFIX)) {
            throw new AedileException(ErrorCode.INVALID_VALUE, "replay '" + id + "' must begin with " + PREFIX);
        }
    }
}
