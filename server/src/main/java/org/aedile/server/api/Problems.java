package org.aedile.server.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Objection;
import org.slf4j.MDC;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Builds problem responses (RFC 9457): what happened, what to do, and the id under which the log tells more. */
@Component
public class Problems {
    /** Name of the request's trace id in the logging context. */
    public static final String TRACE_ID = "traceId";

    static final String OBJECTIONS = "objections";

    private final JsonMapper json;

    public Problems(JsonMapper json) {
        this.json = json;
    }

    /** A problem with the code's own HTTP status. */
    public static ProblemDetail of(ErrorCode code, String detail, String hint) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(code.httpStatus()), detail);
        problem.setTitle(code.title());
        problem.setProperty("code", code.word());
        problem.setProperty("hint", hint);
        String traceId = MDC.get(TRACE_ID);
        problem.setProperty(TRACE_ID, traceId == null ? "" : traceId);
        return problem;
    }

    /** The problem of a refusal, with what stands against it. */
    public static ProblemDetail of(AedileException e) {
        ProblemDetail problem = of(e.code(), String.valueOf(e.getMessage()), e.hint());
        return because(problem, e.objections());
    }

    /** Adds what screens say in the reader's words. */
    public static ProblemDetail because(ProblemDetail problem, List<Objection> objections) {
        problem.setProperty(
                OBJECTIONS, objections.stream().map(ObjectionView::of).toList());
        return problem;
    }

    private record ObjectionView(String kind, Map<String, String> facts) {
        static ObjectionView of(Objection objection) {
            return new ObjectionView(objection.kind().word(), objection.facts());
        }
    }

    /** Writes a problem where no controller is involved: in front of the endpoints. */
    public void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
