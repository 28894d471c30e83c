package org.aedile.server.access.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.aedile.server.access.Account;
import org.aedile.server.access.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What a person logs in with beside their password. Changes need a session that began within the last quarter of an hour. */
@RestController
@RequestMapping("/api/v1/session/factors")
@Tag(name = "factors", description = "Your second factor: app, passkeys, recovery codes")
class SecondFactorController {
    private final SecondFactors factors;
    private final PasskeyStore passkeyStore;
    private final Passkeys passkeys;
    private final FactorDesk desk;
    private final JsonMapper json;

    SecondFactorController(
            SecondFactors factors, PasskeyStore passkeyStore, Passkeys passkeys, FactorDesk desk, JsonMapper json) {
        this.factors = factors;
        this.passkeyStore = passkeyStore;
        this.passkeys = passkeys;
        this.desk = desk;
        this.json = json;
    }

    /**
     * What somebody has.
     *
     * @param required true when one of their roles needs a second factor
     * @param password true when they have a password here
     * @param fresh true while they may change these things; afterwards they log in again first
     * @param app true when an app shows their codes
     */
    record FactorsView(
            boolean required,
            boolean password,
            boolean fresh,
            boolean app,
            List<PasskeyStore.Entry> passkeys,
            int recoveryCodesLeft) {}

    record AppCode(@NotBlank @Size(max = 10) String code) {}

    record NewPasskeyAnswer(
            @NotBlank @Size(max = 60) String name, @NotNull Map<String, Object> credential) {}

    record PasskeyName(@NotBlank @Size(max = 60) String name) {}

    /**
     * Codes that are shown this once.
     *
     * @param recoveryCodes empty when older ones stay good
     */
    record RecoveryCodesView(List<String> recoveryCodes) {}

    @GetMapping
    @Operation(operationId = "getFactors", summary = "What you log in with")
    FactorsView get(@AuthenticationPrincipal Caller caller) {
        Account account = desk.account(caller);
        return new FactorsView(
                desk.isRequired(account),
                desk.hasPassword(account),
                desk.isFresh(caller),
                factors.hasApp(account.username()),
                passkeyStore.list(account.username()),
                factors.codesLeft(account.username()));
    }

    @PostMapping("/app")
    @Operation(operationId = "beginApp", summary = "A secret for an app that shows codes; it counts once confirmed")
    SecondFactors.NewApp beginApp(@AuthenticationPrincipal Caller caller) {
        return factors.beginApp(desk.requireFresh(caller));
    }

    @PutMapping("/app")
    @Operation(operationId = "confirmApp", summary = "The app's code now; from here on log-ins need one")
    RecoveryCodesView confirmApp(@Valid @RequestBody AppCode code, @AuthenticationPrincipal Caller caller) {
        List<String> codes = factors.confirmApp(desk.requireFresh(caller), code.code());
        desk.strengthened(caller, Proof.TOTP);
        return new RecoveryCodesView(codes);
    }

    @DeleteMapping("/app")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeApp", summary = "Take no codes of the app any more")
    void removeApp(@AuthenticationPrincipal Caller caller) {
        factors.removeApp(desk.requireFresh(caller));
    }

    @PostMapping("/recovery-codes")
    @Operation(operationId = "renewRecoveryCodes", summary = "New recovery codes; the old ones are worthless")
    RecoveryCodesView renewCodes(@AuthenticationPrincipal Caller caller) {
        return new RecoveryCodesView(factors.renewCodes(desk.requireFresh(caller)));
    }

    @PostMapping("/passkeys/options")
    @Operation(operationId = "newPasskeyOptions", summary = "What the browser needs to make a passkey")
    PasskeyOptions.Creation options(@AuthenticationPrincipal Caller caller) {
        return passkeys.creation(desk.requireFresh(caller));
    }

    @PostMapping("/passkeys")
    @Operation(operationId = "addPasskey", summary = "Log in with that passkey from now on")
    RecoveryCodesView add(@Valid @RequestBody NewPasskeyAnswer answer, @AuthenticationPrincipal Caller caller) {
        Account account = desk.requireFresh(caller);
        String credential = json.writeValueAsString(answer.credential());
        List<String> codes = factors.addPasskey(
                account, passkeys.verifyNew(account, answer.name().strip(), credential));
        desk.strengthened(caller, Proof.PASSKEY);
        return new RecoveryCodesView(codes);
    }

    @PutMapping("/passkeys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "renamePasskey", summary = "Give a passkey another name")
    void rename(@PathVariable String id, @Valid @RequestBody PasskeyName name, @AuthenticationPrincipal Caller caller) {
        factors.renamePasskey(desk.account(caller), id, name.name().strip());
    }

    @DeleteMapping("/passkeys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removePasskey", summary = "Log in with that passkey no more")
    void remove(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        factors.removePasskey(desk.requireFresh(caller), id);
    }
}
