package org.aedile.server.whatif.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import org.aedile.server.access.Caller;
import org.aedile.server.whatif.AdviceRecord;
import org.aedile.server.whatif.AdviceTask;
import org.aedile.server.whatif.EvacuationAdvices;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Advice for the people of what-ifs over REST. */
@RestController
@RequestMapping("/api/v1/simulations/{id}")
@Tag(name = "simulations")
class AdviceController {
    private final EvacuationAdvices advices;

    AdviceController(EvacuationAdvices advices) {
        this.advices = advices;
    }

    /**
     * @param advice number of the advice
     * @param option which of its plans, from 0
     */
    record OrderForm(@Min(1) int advice, @Min(0) int option) {}

    @GetMapping("/advice")
    @Operation(
            operationId = "getAdvice",
            summary = "What was advised for a what-if, and what was ordered of it by whom")
    AdviceRecord record(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return advices.record(id, caller);
    }

    @PostMapping("/advice")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "askAdvice",
            summary =
                    "Ask what to do so that its people get out soon; worked out anew when alerts change the situation")
    AdviceRecord ask(
            @PathVariable String id, @Valid @RequestBody AdviceTask task, @AuthenticationPrincipal Caller caller) {
        return advices.ask(id, task, caller);
    }

    @DeleteMapping("/advice")
    @Operation(operationId = "endAdvice", summary = "Let alerts change nothing any more; the record stays")
    AdviceRecord end(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return advices.end(id, caller);
    }

    @PostMapping("/orders")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "orderAdvice",
            summary = "Order a plan that was advised; it stands until another is ordered")
    AdviceRecord order(
            @PathVariable String id, @Valid @RequestBody OrderForm form, @AuthenticationPrincipal Caller caller) {
        return advices.order(id, form.advice(), form.option(), caller);
    }
}
