package org.aedile.server.access.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Account;
import org.aedile.server.access.Deeds;
import org.aedile.server.api.QrImage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What people have beside their password: an app that shows codes, passkeys, and codes on paper for the bad day. */
@Component
class SecondFactors {
    private static final String KIND = "account";
    private static final String ISSUER = "Aedile";

    private final TotpStore apps;
    private final PasskeyStore passkeys;
    private final RecoveryCodes codes;
    private final TransactionTemplate transactions;
    private final Deeds deeds;

    SecondFactors(
            TotpStore apps, PasskeyStore passkeys, RecoveryCodes codes, TransactionTemplate transactions, Deeds deeds) {
        this.apps = apps;
        this.passkeys = passkeys;
        this.codes = codes;
        this.transactions = transactions;
        this.deeds = deeds;
    }

    /**
     * What an app needs to know.
     *
     * @param secret to be typed where nothing can be scanned
     * @param address what the QR code says
     */
    record NewApp(String secret, String address, QrImage qr) {}

    /** Ways to do the second step of a log-in; empty for who has none. */
    List<Proof> ways(String username) {
        List<Proof> ways = new ArrayList<>();
        if (apps.isConfirmed(username)) {
            ways.add(Proof.TOTP);
        }
        if (!passkeys.list(username).isEmpty()) {
            ways.add(Proof.PASSKEY);
        }
        if (!ways.isEmpty() && codes.left(username) > 0) {
            ways.add(Proof.RECOVERY_CODE);
        }
        return List.copyOf(ways);
    }

    boolean hasApp(String username) {
        return apps.isConfirmed(username);
    }

    int codesLeft(String username) {
        return codes.left(username);
    }

    NewApp beginApp(Account account) {
        byte[] secret = inTransaction(() -> apps.begin(account));
        String text = Base32.encode(secret);
        String address = "otpauth://totp/%s:%s?secret=%s&issuer=%s&digits=%d&period=%d"
                .formatted(
                        ISSUER,
                        URLEncoder.encode(account.username(), StandardCharsets.UTF_8),
                        text,
                        ISSUER,
                        Totp.DIGITS,
                        Totp.STEP.toSeconds());
        return new NewApp(text, address, QrImage.of(address));
    }

    /**
     * The app counts from now on; answers new recovery codes when this is the person's first second factor.
     *
     * @throws AedileException {@code INVALID_VALUE} when that isn't its code now
     */
    List<String> confirmApp(Account account, String code) {
        return inTransaction(() -> {
            if (!apps.confirm(account.username(), code)) {
                throw new AedileException(
                        ErrorCode.INVALID_VALUE,
                        "This isn't the code that the app shows now.",
                        "scan the QR code again, and look whether the clock of the telephone is right");
            }
            deeds.done("set-up-app", KIND, account.username());
            return firstCodes(account);
        });
    }

    void removeApp(Account account) {
        inTransaction(() -> {
            apps.remove(account.username());
            deeds.done("removed-app", KIND, account.username());
            return dropCodesOfNobody(account);
        });
    }

    /** Answers new recovery codes when this is the person's first second factor. */
    List<String> addPasskey(Account account, PasskeyStore.NewPasskey passkey) {
        return inTransaction(() -> {
            passkeys.add(account, passkey);
            deeds.done("added-passkey", KIND, account.username());
            return firstCodes(account);
        });
    }

    void renamePasskey(Account account, String id, String name) {
        inTransaction(() -> {
            passkeys.rename(account.username(), id, name);
            deeds.done("renamed-passkey", KIND, account.username());
            return true;
        });
    }

    void removePasskey(Account account, String id) {
        inTransaction(() -> {
            passkeys.remove(account.username(), id);
            deeds.done("removed-passkey", KIND, account.username());
            return dropCodesOfNobody(account);
        });
    }

    /**
     * New recovery codes in place of the old ones.
     *
     * @throws AedileException {@code CONFLICT} for who has no second factor that they could replace
     */
    List<String> renewCodes(Account account) {
        return inTransaction(() -> {
            if (ways(account.username()).isEmpty()) {
                throw new AedileException(
                        ErrorCode.CONFLICT, "There is no second factor yet.", "set up an app or a passkey first");
            }
            deeds.done("renewed-recovery-codes", KIND, account.username());
            return codes.issue(account);
        });
    }

    /** True when that is a code of the person's app, or one of their recovery codes; each is taken once. */
    Optional<Proof> accept(String username, String code) {
        if (apps.accept(username, code)) {
            return Optional.of(Proof.TOTP);
        }
        return !ways(username).isEmpty() && codes.redeem(username, code)
                ? Optional.of(Proof.RECOVERY_CODE)
                : Optional.empty();
    }

    /** An administrator helps somebody who lost everything: password only, until they set up anew. */
    void reset(Account account) {
        inTransaction(() -> {
            apps.remove(account.username());
            passkeys.removeAll(account.username());
            codes.remove(account.username());
            deeds.done("reset-second-factor", KIND, account.username());
            return true;
        });
    }

    private List<String> firstCodes(Account account) {
        return codes.left(account.username()) > 0 ? List.of() : codes.issue(account);
    }

    private boolean dropCodesOfNobody(Account account) {
        boolean nothingLeft = !apps.isConfirmed(account.username())
                && passkeys.list(account.username()).isEmpty();
        if (nothingLeft) {
            codes.remove(account.username());
        }
        return nothingLeft;
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
