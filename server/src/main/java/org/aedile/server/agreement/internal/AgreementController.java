package org.aedile.server.agreement.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.aedile.server.access.Caller;
import org.aedile.server.agreement.Agreement;
import org.aedile.server.agreement.Agreements;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Agreements over REST. */
@RestController
@RequestMapping("/api/v1/agreements")
@Tag(name = "agreements", description = "What one agency shows another, and why it may")
class AgreementController {
    private final Agreements agreements;

    AgreementController(Agreements agreements) {
        this.agreements = agreements;
    }

    /** @param text what is said, such as a reason */
    record Said(@NotBlank @Size(max = 2000) String text) {}

    /** What a person said of it, for which agency. */
    record WordView(String agency, String person, Instant at, String text) {
        static WordView of(Agreement.Word word) {
            return new WordView(word.agency().value(), word.person(), word.at(), word.text());
        }
    }

    /** An agreement as it is now. */
    record AgreementView(
            String id,
            Agreement.State state,
            StoredTerms terms,
            WordView proposed,
            List<WordView> signatures,
            List<WordView> advice,
            @Nullable WordView revoked,
            @Nullable String replaces,
            @Nullable Instant replaced) {
        static AgreementView of(Agreement agreement) {
            Agreement.Word revoked = agreement.revoked();
            return new AgreementView(
                    agreement.id(),
                    agreement.state(Instant.now()),
                    StoredTerms.of(agreement.terms()),
                    WordView.of(agreement.proposed()),
                    agreement.signatures().stream().map(WordView::of).toList(),
                    agreement.advice().stream().map(WordView::of).toList(),
                    revoked == null ? null : WordView.of(revoked),
                    agreement.replaces(),
                    agreement.replaced());
        }
    }

    @GetMapping
    @Operation(operationId = "listAgreements", summary = "The agreements of your agency, newest first")
    List<AgreementView> list(@AuthenticationPrincipal Caller caller) {
        return agreements.list(caller).stream().map(AgreementView::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getAgreement", summary = "One agreement, with all that was said of it")
    AgreementView find(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return AgreementView.of(agreements.require(id, caller));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "proposeAgreement", summary = "Write an agreement down, for both controllers to sign")
    AgreementView propose(@Valid @RequestBody StoredTerms terms, @AuthenticationPrincipal Caller caller) {
        return AgreementView.of(agreements.propose(terms.terms(), caller));
    }

    @PostMapping("/{id}/replacement")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "replaceAgreement",
            summary = "Write other terms down, which take its place when both have signed them")
    AgreementView replace(
            @PathVariable String id, @Valid @RequestBody StoredTerms terms, @AuthenticationPrincipal Caller caller) {
        return AgreementView.of(agreements.replace(id, terms.terms(), caller));
    }

    @PostMapping("/{id}/sign")
    @Operation(operationId = "signAgreement", summary = "Sign it for your agency, as its controller")
    AgreementView sign(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return AgreementView.of(agreements.sign(id, caller));
    }

    @PostMapping("/{id}/advise")
    @Operation(operationId = "adviseAgreement", summary = "Say what you think of it, as a privacy officer")
    AgreementView advise(
            @PathVariable String id, @Valid @RequestBody Said said, @AuthenticationPrincipal Caller caller) {
        return AgreementView.of(agreements.advise(id, said.text(), caller));
    }

    @PostMapping("/{id}/revoke")
    @Operation(operationId = "revokeAgreement", summary = "End it at once, as the controller of either agency")
    AgreementView revoke(
            @PathVariable String id, @Valid @RequestBody Said said, @AuthenticationPrincipal Caller caller) {
        return AgreementView.of(agreements.revoke(id, said.text(), caller));
    }
}
