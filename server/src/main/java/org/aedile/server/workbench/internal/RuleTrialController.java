package org.aedile.server.workbench.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.aedile.server.access.Caller;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.workbench.internal.PastTrials.Trial;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Trials of rules over REST, on all that is stored or on one observation. */
@RestController
@RequestMapping("/api/v1/rules")
@Tag(name = "rules")
class RuleTrialController {
    private static final int MOST_HOURS = 24 * 30;
    private static final int WEEK = 24 * 7;

    private final PastTrials trials;
    private final DomainChoice domains;
    private final RuleWhy why;
    private final RuleVisibility visibility;

    RuleTrialController(PastTrials trials, DomainChoice domains, RuleWhy why, RuleVisibility visibility) {
        this.trials = trials;
        this.domains = domains;
        this.why = why;
        this.visibility = visibility;
    }

    /**
     * @param hours how far back; a week when absent
     * @param domain time domain; the demo or live when absent
     * @param agency whose rule it would be; the caller's when absent, the city's when empty
     */
    record TrialForm(
            @NotBlank @Size(max = 200_000) String text,
            @Nullable @Min(1) @Max(MOST_HOURS) Integer hours,
            @Nullable String domain,
            @Nullable String agency) {}

    @PostMapping("/try")
    @Operation(operationId = "tryRule", summary = "How often a text would have fired on what is stored")
    CompletableFuture<TrialResult> run(@Valid @RequestBody TrialForm form, Principal person) {
        Caller caller = RuleAccess.callerOf(person);
        String wanted = RuleAccess.agencyFor(caller, form.agency());
        // A rule of the city sees what all agencies have, and whoever tries it only what is their own.
        String agency = wanted.isEmpty() ? RuleAccess.standingOf(caller).agency() : wanted;
        Duration stretch = Duration.ofHours(form.hours() == null ? WEEK : form.hours());
        return trials.run(new Trial(form.text(), agency, domains.idOf(form.domain()), stretch));
    }

    @PostMapping("/{id}/explain")
    @Operation(operationId = "explainRule", summary = "Why a rule fires on an observation or an event, or doesn't")
    CompletableFuture<WhyAnswer> explain(@PathVariable String id, @Valid @RequestBody WhyForm form, Principal person) {
        visibility.require(id, person);
        return why.answer(id, form, RuleAccess.callerOf(person));
    }
}
