package org.aedile.server.access.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Objection;
import org.aedile.server.api.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The door: logging in by password and code, or by passkey. */
@RestController
@RequestMapping("/api/v1/session")
@Tag(name = "session", description = "Logging in and out")
class LoginController {
    private final LoginDesk desk;
    private final Sessions sessions;
    private final SessionViews views;
    private final LoginWays ways;
    private final JsonMapper json;

    LoginController(LoginDesk desk, Sessions sessions, SessionViews views, LoginWays ways, JsonMapper json) {
        this.desk = desk;
        this.sessions = sessions;
        this.views = views;
        this.ways = ways;
        this.json = json;
    }

    record Login(
            @NotBlank @Size(max = 64) String username,
            @NotBlank @Size(max = 200) String password) {}

    record SecondFactor(@NotBlank @Size(max = 40) String code) {}

    /** The credential as the browser's {@code toJSON()} gives it. */
    record PasskeyAnswer(@NotNull Map<String, Object> credential) {}

    /**
     * The password was right; a second step is missing.
     *
     * @param ways what the person has for it
     */
    record SecondStepView(List<Proof> ways) {}

    @PostMapping
    @Operation(operationId = "logIn", summary = "Log in; the session is a cookie")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionView.class)))
    @ApiResponse(
            responseCode = "202",
            description = "a second step is missing",
            content = @Content(schema = @Schema(implementation = SecondStepView.class)))
    ResponseEntity<Object> logIn(
            @Valid @RequestBody Login login, HttpServletRequest request, HttpServletResponse response) {
        LoginDesk.Outcome outcome = desk.byPassword(login.username(), login.password(), Visitor.of(request));
        if (outcome instanceof LoginDesk.SecondStep step) {
            Cookies.set(request, response, new Cookies.Value(Cookies.STEP, step.ticket(), Tickets.LIFETIME));
            return ResponseEntity.status(HttpStatus.ACCEPTED).body(new SecondStepView(step.ways()));
        }
        return ResponseEntity.ok(welcome((LoginDesk.In) outcome, request, response));
    }

    @PostMapping("/second-factor")
    @Operation(operationId = "logInWithCode", summary = "The second step: a code of the app, or a recovery code")
    SessionView secondStep(
            @Valid @RequestBody SecondFactor factor, HttpServletRequest request, HttpServletResponse response) {
        String ticket = Cookies.find(request, Cookies.STEP).orElse("");
        return welcome(desk.byCode(ticket, factor.code(), Visitor.of(request)), request, response);
    }

    @PostMapping("/passkey/options")
    @Operation(operationId = "passkeyOptions", summary = "What the browser needs to ask for a passkey")
    PasskeyOptions.Request passkeyOptions(HttpServletRequest request) {
        return desk.passkeyRequest(Cookies.find(request, Cookies.STEP));
    }

    @PostMapping("/passkey")
    @Operation(operationId = "logInWithPasskey", summary = "Log in with a passkey")
    SessionView passkey(
            @Valid @RequestBody PasskeyAnswer answer, HttpServletRequest request, HttpServletResponse response) {
        String credential = json.writeValueAsString(answer.credential());
        return welcome(desk.byPasskey(credential, Visitor.of(request)), request, response);
    }

    @GetMapping("/ways")
    @Operation(operationId = "logInWays", summary = "How one can log in here")
    LoginWays.View ways() {
        return ways.view();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wait(Patience patience) {
        String detail = "Too many failed log-ins for this account or from this address; try again in "
                + patience.seconds() + " s.";
        return ResponseEntity.status(ErrorCode.OVERLOADED.httpStatus())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(patience.seconds()))
                .body(Problems.of(new AedileException(
                                ErrorCode.OVERLOADED,
                                detail,
                                "use a passkey or a browser in which you logged in before, or ask an administrator")
                        .because(Objection.Kind.WAIT, Map.of("seconds", Long.toString(patience.seconds())))));
    }

    private SessionView welcome(LoginDesk.In in, HttpServletRequest request, HttpServletResponse response) {
        new Welcome(sessions.lifetime()).into(in, request, response);
        return views.of(sessions.find(in.session()).orElseThrow());
    }
}
