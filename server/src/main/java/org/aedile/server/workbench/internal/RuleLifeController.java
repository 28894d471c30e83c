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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.oversight.Act;
import org.aedile.server.oversight.FourEyes;
import org.aedile.server.workbench.RuleChange;
import org.aedile.server.workbench.RuleState;
import org.aedile.server.workbench.RuleVersion;
import org.aedile.server.workbench.internal.RuleLife.Deed;
import org.aedile.server.workbench.internal.RuleLife.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The life of a rule over REST. Every step states its reason. */
@RestController
@RequestMapping("/api/v1/rules")
@Tag(name = "rules")
class RuleLifeController {
    private static final int BUDGET = 50;
    private static final Set<String> GRAVE = Set.of("critical", "high");
    private static final Duration WEEK = Duration.ofDays(7);

    private final RuleLife life;
    private final RuleVersionStore store;
    private final ShadowHits hits;
    private final DomainChoice domains;
    private final FourEyes fourEyes;
    private final RuleVisibility visibility;

    RuleLifeController(
            RuleLife life,
            RuleVersionStore store,
            ShadowHits hits,
            DomainChoice domains,
            FourEyes fourEyes,
            RuleVisibility visibility) {
        this.visibility = visibility;
        this.fourEyes = fourEyes;
        this.life = life;
        this.store = store;
        this.hits = hits;
        this.domains = domains;
    }

    /**
     * A text to become the next version.
     *
     * @param examples stories that it is told before it runs; none when absent
     * @param agency whose rule it is; the caller's when absent, the city's when empty
     * @param budget alerts in 24 h before it is put back to shadow; 50 when absent
     */
    record DraftForm(
            @NotBlank @Size(max = 200_000) String text,
            @NotBlank @Size(max = 500) String reason,
            @Nullable @Size(max = 200_000) String examples,
            @Nullable String agency,
            @Nullable @Min(1) @Max(100_000) Integer budget) {}

    record ReasonForm(@NotBlank @Size(max = 500) String reason) {}

    /** All versions of a rule, and all that was done to them; both the newest first. */
    record RuleLifeView(String id, String agency, List<RuleVersion> versions, List<RuleChange> changes) {}

    /** What a rule in shadow found: by hour over a week, and the newest ones. */
    record RuleHits(List<ShadowHits.HitHour> hours, List<ShadowHits.ShadowHit> newest) {}

    @PostMapping("/drafts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "draftRule", summary = "Keep a text as the next version of the rule that it states")
    RuleVersion draft(@Valid @RequestBody DraftForm draft, Principal person) {
        Caller caller = RuleAccess.callerOf(person);
        int budget = draft.budget() == null ? BUDGET : draft.budget();
        Written written = new Written(
                RuleAccess.agencyFor(caller, draft.agency()),
                draft.text(),
                draft.examples() == null ? "" : draft.examples(),
                budget);
        return life.draft(written, new Deed(caller.username(), draft.reason()));
    }

    @GetMapping("/{id}/versions")
    @Operation(operationId = "listRuleVersions", summary = "The versions of a rule, with who, when and why")
    RuleLifeView versions(@PathVariable String id, Principal person) {
        visibility.require(id, person);
        List<RuleVersion> versions = store.list(id);
        if (versions.isEmpty()) {
            throw new AedileException(ErrorCode.NOT_FOUND, "no rule with id '" + id + "' is written here");
        }
        return new RuleLifeView(id, versions.get(0).agency(), versions, store.changes(id));
    }

    @PostMapping("/{id}/versions/{version}/shadow")
    @Operation(operationId = "shadowRule", summary = "Let it run without alerting anybody")
    RuleVersion shadow(
            @PathVariable String id, @PathVariable int version, @Valid @RequestBody ReasonForm why, Principal person) {
        Deed deed = deed(id, version, why, person);
        requireTwoToSwitchOff(life.require(id, version), deed, person);
        return life.toShadow(id, version, deed);
    }

    @PostMapping("/{id}/versions/{version}/ask")
    @Operation(operationId = "askForRule", summary = "Ask a second person to let it alert")
    RuleVersion ask(
            @PathVariable String id, @PathVariable int version, @Valid @RequestBody ReasonForm why, Principal person) {
        return life.ask(id, version, deed(id, version, why, person));
    }

    @PostMapping("/{id}/versions/{version}/approve")
    @Operation(operationId = "approveRule", summary = "Let it alert, as somebody who did not write it")
    RuleVersion approve(
            @PathVariable String id, @PathVariable int version, @Valid @RequestBody ReasonForm why, Principal person) {
        return life.approve(id, version, deed(id, version, why, person));
    }

    @PostMapping("/{id}/versions/{version}/return")
    @Operation(operationId = "returnToRule", summary = "Go back to a version that alerted before")
    RuleVersion goBack(
            @PathVariable String id, @PathVariable int version, @Valid @RequestBody ReasonForm why, Principal person) {
        Deed deed = deed(id, version, why, person);
        if (!GRAVE.contains(life.require(id, version).level())) {
            Optional<RuleVersion> live = store.find(id, RuleState.LIVE);
            live.ifPresent(graver -> requireTwoToSwitchOff(graver, deed, person));
        }
        return life.goBack(id, version, deed);
    }

    @PostMapping("/{id}/versions/{version}/retire")
    @Operation(operationId = "retireRule", summary = "Take it out of what runs, or give a draft up")
    RuleVersion retire(
            @PathVariable String id, @PathVariable int version, @Valid @RequestBody ReasonForm why, Principal person) {
        Deed deed = deed(id, version, why, person);
        requireTwoToSwitchOff(life.require(id, version), deed, person);
        return life.retire(id, version, deed);
    }

    @GetMapping("/{id}/hits")
    @Operation(operationId = "listRuleHits", summary = "What the rule found in shadow")
    RuleHits hits(@PathVariable String id, @RequestParam(required = false) @Nullable String domain, Principal person) {
        visibility.require(id, person);
        Caller caller = RuleAccess.callerOf(person);
        String wanted = domains.idOf(domain);
        Instant since = domains.clockOf(wanted).instant().minus(WEEK);
        ShadowHits.Of found =
                new ShadowHits.Of(store.parts(id), RuleAccess.standingOf(caller).agency());
        return new RuleHits(hits.hours(found, wanted, since), hits.newest(found, wanted));
    }

    /** What would be missed most when it is silent is silenced by two people. */
    private void requireTwoToSwitchOff(RuleVersion version, Deed deed, Principal person) {
        if (version.state() != RuleState.LIVE || !GRAVE.contains(version.level())) {
            return;
        }
        String content = "version %d of %s, %s\n%s"
                .formatted(version.version(), version.title(), version.level(), version.text());
        Act act = new Act(Act.Kind.SWITCH_OFF_RULE, version.ruleId(), content, deed.reason());
        fourEyes.require(act, RuleAccess.callerOf(person));
    }

    private Deed deed(String id, int version, ReasonForm why, Principal person) {
        visibility.require(id, person);
        Caller caller = RuleAccess.callerOf(person);
        RuleVersion wanted = life.require(id, version);
        RuleAccess.requireChangeable(caller, wanted);
        return new Deed(caller.username(), why.reason());
    }
}
