package org.aedile.server.access.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Objection;
import org.aedile.server.access.Account;
import org.aedile.server.access.internal.Tickets.Purpose;
import org.springframework.stereotype.Component;

/**
 * Lets people in: by password, and then by what else they have; by passkey alone; or because the city's identity provider
 * says who they are. Whatever the way, what begins is the same kind of session.
 */
@Component
class LoginDesk {
    private final PostgresAccounts accounts;
    private final LoginAttempts attempts;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final Tickets tickets;
    private final Admission admission;

    LoginDesk(
            PostgresAccounts accounts,
            LoginAttempts attempts,
            SecondFactors factors,
            Passkeys passkeys,
            Tickets tickets,
            Admission admission) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.factors = factors;
        this.passkeys = passkeys;
        this.tickets = tickets;
        this.admission = admission;
    }

    /** What came of a password. */
    sealed interface Outcome permits In, SecondStep {}

    /**
     * They are in.
     *
     * @param session secret of the session's cookie
     * @param device secret of the browser's cookie
     */
    record In(String session, String device) implements Outcome {}

    /**
     * The password was right; something else is missing.
     *
     * @param ticket to come back with
     * @param ways what they have
     */
    record SecondStep(String ticket, List<Proof> ways) implements Outcome {}

    /**
     * By password.
     *
     * @throws AedileException {@code NOT_AUTHENTICATED}; {@code OVERLOADED} when they have to wait
     */
    Outcome byPassword(String username, String password, Visitor visitor) {
        requirePatience(username, visitor);
        if (!accounts.matches(username, password)) {
            attempts.failed(username, visitor, "log-in");
            throw wrong("Name or password is wrong.", Objection.Kind.WRONG_PASSWORD);
        }
        List<Proof> ways = factors.ways(username);
        return ways.isEmpty()
                ? letIn(username, Proof.PASSWORD, visitor)
                : new SecondStep(tickets.issue(Purpose.SECOND_STEP, username), ways);
    }

    /**
     * By a code, after the password.
     *
     * @throws AedileException {@code NOT_AUTHENTICATED} when the code is wrong or the password was too long ago; {@code
     *     OVERLOADED} when they have to wait
     */
    In byCode(String ticket, String code, Visitor visitor) {
        String username = tickets.read(Purpose.SECOND_STEP, ticket).orElseThrow(LoginDesk::tooLate);
        requirePatience(username, visitor);
        Optional<Proof> proof = factors.accept(username, code);
        if (proof.isEmpty()) {
            attempts.failed(username, visitor, "second-factor");
            throw wrong("This code is wrong, or was used already.", Objection.Kind.WRONG_CODE);
        }
        if (tickets.spend(Purpose.SECOND_STEP, ticket).isEmpty()) {
            throw tooLate();
        }
        return letIn(username, proof.get(), visitor);
    }

    /** What the browser needs to ask for a passkey; after a password, for one of that person's. */
    PasskeyOptions.Request passkeyRequest(Optional<String> ticket) {
        return passkeys.request(ticket.flatMap(step -> tickets.read(Purpose.SECOND_STEP, step)));
    }

    /**
     * By passkey. Nobody waits: it can't be guessed.
     *
     * @throws AedileException {@code NOT_AUTHENTICATED} when it opens no account
     */
    In byPasskey(String json, Visitor visitor) {
        return letIn(passkeys.verify(json).username(), Proof.PASSKEY, visitor);
    }

    private In letIn(String username, Proof proof, Visitor visitor) {
        Account account = accounts.find(username)
                .filter(found -> !found.disabled())
                .orElseThrow(() -> wrong("This account is closed.", Objection.Kind.ACCOUNT_CLOSED));
        attempts.succeeded(username, visitor);
        return admission.admit(account, proof, visitor);
    }

    private void requirePatience(String username, Visitor visitor) {
        Duration wait = attempts.waitOf(username, visitor);
        if (!wait.isZero()) {
            throw new Patience(wait.toSeconds() + 1);
        }
    }

    private static AedileException wrong(String detail, Objection.Kind kind) {
        return new AedileException(
                        ErrorCode.NOT_AUTHENTICATED,
                        detail,
                        "after five failures in a row you wait before the next attempt")
                .because(kind);
    }

    private static AedileException tooLate() {
        return new AedileException(
                        ErrorCode.NOT_AUTHENTICATED, "Your password was too long ago.", "begin the log-in anew")
                .because(Objection.Kind.LOG_IN_ENDED);
    }
}
