package org.aedile.server.shiftlog.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.alert.MarkedNote;
import org.aedile.server.alert.Marking;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.api.Page;
import org.aedile.server.api.PageLimit;
import org.aedile.server.gate.Gate;
import org.aedile.server.repeat.IdempotencyKey;
import org.aedile.server.shiftlog.LogEntry;
import org.aedile.server.shiftlog.LogEntry.LogLinks;
import org.aedile.server.shiftlog.LogEntry.LogPlace;
import org.aedile.server.shiftlog.NewLogEntry;
import org.aedile.server.shiftlog.ShiftLog;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The shift log over REST. */
@RestController
@RequestMapping("/api/v1/shift-log/entries")
@Tag(name = "shift log", description = "What a shift writes down that is no incident, and how it hands over")
class ShiftLogController {
    private final ShiftLog log;
    private final ShiftLogDesk desk;
    private final DomainChoice domains;
    private final Gate gate;

    ShiftLogController(ShiftLog log, ShiftLogDesk desk, DomainChoice domains, Gate gate) {
        this.log = log;
        this.desk = desk;
        this.domains = domains;
        this.gate = gate;
    }

    /**
     * An entry as somebody writes it.
     *
     * @param marking who may read it; the own agency when absent
     * @param group name of the group that it is for
     * @param corrects id of the entry that it corrects
     * @param writtenAt when it was written, by the clock of the time domain; kept where it arrives late
     */
    record NewEntryForm(
            @NotBlank @Size(max = 4000) String text,
            @Nullable String domain,
            @Nullable @Size(max = 200) String place,
            @Nullable @DecimalMin("-180") @DecimalMax("180") Double lon,
            @Nullable @DecimalMin("-90") @DecimalMax("90") Double lat,
            @Nullable @Size(max = 128) String source,
            @Nullable @Size(max = 64) String alert,
            @Nullable @Size(max = 64) String incident,
            @Nullable Marking marking,
            @Nullable @Size(max = 64) String group,
            @Nullable @Size(max = 64) String corrects,
            @Nullable Instant writtenAt) {
        LogPlace logPlace() {
            if ((lon == null) != (lat == null)) {
                throw new AedileException(ErrorCode.INVALID_VALUE, "a place needs both lon and lat, or neither");
            }
            return new LogPlace(orEmpty(place), lon, lat);
        }

        LogLinks links() {
            return new LogLinks(orEmpty(source), orEmpty(alert), orEmpty(incident));
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "writeLogEntry", summary = "Write something into the shift log; once for each key")
    LogEntry write(
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody NewEntryForm form,
            @AuthenticationPrincipal Caller caller) {
        String id =
                IdempotencyKey.ofHeader(key).map(known -> known.idFor(caller)).orElseGet(HandoverDesk::newId);
        MarkedNote note = MarkedNote.of(form.text().strip(), form.marking(), form.group(), gate.sightOf(caller));
        return log.write(
                new NewLogEntry(
                        id,
                        domains.idOf(form.domain()),
                        note,
                        form.logPlace(),
                        form.links(),
                        Optional.ofNullable(form.corrects()),
                        Optional.ofNullable(form.writtenAt())),
                caller);
    }

    @GetMapping
    @Operation(operationId = "listLogEntries", summary = "The shift log, newest first")
    Page<LogEntry> list(
            @RequestParam(required = false) @Nullable String domain,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String author,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @AuthenticationPrincipal Caller caller) {
        int size = PageLimit.of(limit);
        LogFilter filter = new LogFilter(gate.sightOf(caller), domains.idOf(domain), q, author, from, to, cursor);
        List<LogEntry> found = desk.list(filter, size + 1);
        return Page.of(found, size, last -> Long.toString(last.number()));
    }
}
