package org.aedile.server.playbook.internal;

import org.aedile.kernel.ErrorCode;
import org.aedile.server.api.Problems;
import org.aedile.server.playbook.RunChanged;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers who was too late with the run as it is now. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RunChangedProblem {
    @ExceptionHandler
    ResponseEntity<ProblemDetail> changed(RunChanged e) {
        ProblemDetail problem =
                Problems.of(ErrorCode.CONFLICT, String.valueOf(e.getMessage()), "look at the run as it is now");
        problem.setProperty("now", RunView.of(e.now()));
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
