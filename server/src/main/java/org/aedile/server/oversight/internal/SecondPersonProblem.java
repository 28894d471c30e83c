package org.aedile.server.oversight.internal;

import org.aedile.kernel.ErrorCode;
import org.aedile.server.api.Problems;
import org.aedile.server.oversight.SecondPersonNeeded;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers an act that waits for a second person with the request by which it waits. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecondPersonProblem {
    @ExceptionHandler
    ResponseEntity<ProblemDetail> waiting(SecondPersonNeeded e) {
        ProblemDetail problem = Problems.of(
                ErrorCode.SECOND_PERSON,
                String.valueOf(e.getMessage()),
                "do the same again within 15 minutes of their approval");
        problem.setProperty("request", e.request());
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
