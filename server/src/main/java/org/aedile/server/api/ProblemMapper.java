package org.aedile.server.api;

import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.wire.KeysUnreachable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** The one place where what goes wrong becomes a problem response. Stack traces stay in the log. */
@RestControllerAdvice
public class ProblemMapper extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(AedileException e) {
        if (e.code() == ErrorCode.INTERNAL || e.code() == ErrorCode.CONFIGURATION) {
            LOG.error("{}", e.getMessage(), e);
        }
        return respond(Problems.of(e));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> illegal(IllegalArgumentException e) {
        LOG.debug("a value was refused", e);
        return respond(Problems.of(ErrorCode.INVALID_VALUE, String.valueOf(e.getMessage()), ""));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreachable(KeysUnreachable e) {
        LOG.warn("{}", e.getMessage());
        return respond(Problems.of(ErrorCode.UNAVAILABLE, "Sealed content can't be opened now.", "Try again."));
    }

    /** The security filters answer these. */
    @ExceptionHandler
    void denied(AccessDeniedException e) {
        throw e;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> fault(Exception e) {
        LOG.error("a fault of ours", e);
        return respond(Problems.of(
                ErrorCode.INTERNAL, "The request could not be handled.", "Tell your administrator the traceId."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String detail = body instanceof ProblemDetail problem && problem.getDetail() != null
                ? problem.getDetail()
                : String.valueOf(e.getMessage());
        ProblemDetail problem = Problems.of(codeOf(status, e), detail, "");
        problem.setStatus(status.value());
        return super.handleExceptionInternal(e, problem, headers, status, request);
    }

    private static ErrorCode codeOf(HttpStatusCode status, Exception e) {
        if (e instanceof HttpMessageNotReadableException) {
            return ErrorCode.MALFORMED_JSON;
        }
        return switch (status.value()) {
            case 404 -> ErrorCode.NOT_FOUND;
            case 413 -> ErrorCode.TOO_LARGE;
            case 503 -> ErrorCode.UNAVAILABLE;
            default -> status.is5xxServerError() ? ErrorCode.INTERNAL : ErrorCode.INVALID_VALUE;
        };
    }

    private static ResponseEntity<ProblemDetail> respond(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
