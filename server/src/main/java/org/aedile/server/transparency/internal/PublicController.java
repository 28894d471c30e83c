package org.aedile.server.transparency.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may know, without a log-in. */
@RestController
@Tag(name = "public", description = "What a city tells everybody about its use of personal data")
class PublicController {
    private final ReportDesk desk;
    private final VisitorRate rate;

    PublicController(ReportDesk desk, VisitorRate rate) {
        this.desk = desk;
        this.rate = rate;
    }

    @GetMapping(path = "/api/v1/public/report", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "getPublicReport", summary = "How often people's data were read, why, and the proof of it")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = PublicReport.class)))
    ResponseEntity<byte[]> report(HttpServletRequest request) {
        rate.require(request.getRemoteAddr());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(ReportDesk.FRESH).cachePublic())
                .contentType(MediaType.APPLICATION_JSON)
                .body(desk.bytes());
    }
}
