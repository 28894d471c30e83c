package org.aedile.server.unit.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.unit.Unit;
import org.aedile.server.unit.UnitIncidents;
import org.aedile.server.unit.UnitKind;
import org.aedile.server.unit.UnitStatus;
import org.aedile.server.unit.Units.Step;
import org.aedile.server.unit.internal.LinkStore.Link;
import org.aedile.server.unit.internal.PhoneDesk.Event;
import org.aedile.server.unit.internal.PhoneDesk.NotTaken;
import org.aedile.server.unit.internal.PhoneDesk.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A unit's phone, without an account. What proves it is a cookie that no script reads and no foreign page makes the browser
 * send; it is asked for here and nowhere else.
 */
@RestController
@RequestMapping(PhoneController.PATH)
@Tag(name = "phone", description = "A unit's own phone, let in by a link from its supervisor")
class PhoneController {
    static final String PATH = "/api/v1/phone";
    private static final String COOKIE = "AEDILE_UNIT";
    private static final int MOST_REPORTS = 500;

    private final LinkDesk links;
    private final PhoneDesk desk;
    private final UnitBoard board;
    private final UnitIncidents incidents;

    PhoneController(LinkDesk links, PhoneDesk desk, UnitBoard board, UnitIncidents incidents) {
        this.links = links;
        this.desk = desk;
        this.board = board;
        this.incidents = incidents;
    }

    record PhoneOpenForm(
            @NotBlank @Size(max = 64) String link,
            @NotBlank @Size(max = 128) String secret) {}

    /**
     * One thing that happened; of the last fields exactly one is there, or the three of a position.
     *
     * @param number ascending for a phone; what was taken is not taken again
     * @param agoMillis how long ago it was
     */
    record PhoneReportForm(
            long number,
            long agoMillis,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable Double accuracyMeters,
            @Nullable Step step,
            @Nullable UnitStatus status,
            @Nullable String hasRead) {
        Report report() {
            return new Report(number, Duration.ofMillis(agoMillis), event());
        }

        private Event event() {
            if (step != null) {
                return new Event.Said(step);
            }
            if (status != null) {
                return new Event.Status(status);
            }
            if (hasRead != null) {
                return new Event.HasRead(hasRead);
            }
            if (lon == null || lat == null) {
                throw new AedileException(
                        ErrorCode.MISSING_FIELD, "report " + number + " has no position, step, status or hasRead");
            }
            return new Event.Position(lon, lat, accuracyMeters == null ? 0 : accuracyMeters);
        }
    }

    record PhoneReportsForm(
            @NotNull @Size(max = MOST_REPORTS) List<PhoneReportForm> reports) {}

    /**
     * What a unit's phone shows.
     *
     * @param errand what its assignment is about, in words; null when it is sent nowhere
     * @param notTaken what of the reports was refused
     */
    record PhoneView(
            String callSign,
            String agency,
            UnitKind kind,
            UnitStatus status,
            UnitView.@Nullable UnitAssignment assignment,
            UnitIncidents.@Nullable Errand errand,
            List<UnitView.UnitWarning> warnings,
            Instant expiresAt,
            List<NotTaken> notTaken) {}

    @PostMapping("/open")
    @Operation(operationId = "openUnitLink", summary = "Make this browser the unit's, if no other one is yet")
    ResponseEntity<PhoneView> open(@Valid @RequestBody PhoneOpenForm form, HttpServletRequest request) {
        LinkDesk.Bound bound = links.open(form.link(), form.secret());
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookie(bound, request.isSecure()))
                .body(view(bound.link(), List.of()));
    }

    @GetMapping
    @Operation(operationId = "getPhone", summary = "The unit, where it is sent and what it has to know")
    PhoneView find(@CookieValue(name = COOKIE, defaultValue = "") String cookie) {
        return with(cookie, link -> view(link, List.of()));
    }

    @PostMapping("/reports")
    @Operation(operationId = "reportFromPhone", summary = "What happened, in order; each report counts once")
    PhoneView report(
            @CookieValue(name = COOKIE, defaultValue = "") String cookie, @Valid @RequestBody PhoneReportsForm form) {
        List<Report> reports =
                form.reports().stream().map(PhoneReportForm::report).toList();
        return with(cookie, link -> view(link, desk.take(link, reports)));
    }

    /** The link is checked and used on behalf of the platform, because nobody with an account asks. */
    private <T> T with(String cookie, Function<Link, T> work) {
        int dot = cookie.indexOf('.');
        if (dot < 0) {
            throw LinkDesk.notGood();
        }
        return Asking.as(
                Asker.Part.PLATFORM,
                () -> work.apply(links.require(cookie.substring(0, dot), cookie.substring(dot + 1))));
    }

    private PhoneView view(Link link, List<NotTaken> notTaken) {
        Unit unit = board.find(link.unit()).orElseThrow(LinkDesk::notGood);
        return new PhoneView(
                unit.traits().callSign(),
                unit.agency().value(),
                unit.traits().kind(),
                unit.status(),
                UnitView.UnitAssignment.of(unit),
                unit.assignment().map(sent -> incidents.errand(sent.incident())).orElse(null),
                UnitView.UnitWarning.of(unit, board.warnings(unit)),
                link.expiresAt(),
                notTaken);
    }

    private static String cookie(LinkDesk.Bound bound, boolean secure) {
        Link link = bound.link();
        Instant bindingTime = link.boundAt().orElse(link.createdAt());
        return ResponseCookie.from(COOKIE, link.id() + "." + bound.secret())
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path(PATH)
                .maxAge(Duration.between(bindingTime, link.expiresAt()))
                .build()
                .toString();
    }
}
