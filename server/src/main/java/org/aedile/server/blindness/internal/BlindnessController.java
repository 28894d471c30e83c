package org.aedile.server.blindness.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aedile.server.access.Caller;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.blindness.Blindness;
import org.aedile.server.blindness.DetectorRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far the detectors can be trusted, over REST. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "blindness", description = "What could not have been detected, and how detectors did")
class BlindnessController {
    private static final Duration LOOKED_BACK = Duration.ofDays(30);

    private final BlindnessDesk desk;
    private final DetectorRecords records;
    private final DomainChoice domains;

    BlindnessController(BlindnessDesk desk, DetectorRecords records, DomainChoice domains) {
        this.desk = desk;
        this.records = records;
        this.domains = domains;
    }

    @GetMapping("/blindness")
    @Operation(
            operationId = "getBlindness",
            summary = "What your agency's sources could not have detected now, and why")
    Blindness look(@RequestParam(required = false) @Nullable String domain, @AuthenticationPrincipal Caller caller) {
        return desk.look(domains.idOf(domain), caller);
    }

    @GetMapping("/detector-records")
    @Operation(
            operationId = "listDetectorRecords",
            summary =
                    "Alerts, confirmed and dismissed share and delay of each detector at each kind of source, 30 days")
    List<DetectorRecord> list(
            @RequestParam(required = false) @Nullable String domain, @AuthenticationPrincipal Caller caller) {
        String timeDomain = domains.idOf(domain);
        Instant since = domains.clockOf(timeDomain).instant().minus(LOOKED_BACK);
        return records.list(timeDomain, caller.agency(), since);
    }
}
