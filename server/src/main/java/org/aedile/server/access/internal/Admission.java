package org.aedile.server.access.internal;

import java.util.Objects;
import org.aedile.server.access.Account;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins the session of somebody who proved who they are, and remembers their browser. */
@Component
class Admission {
    private final Sessions sessions;
    private final Devices devices;
    private final TransactionTemplate transactions;

    Admission(Sessions sessions, Devices devices, TransactionTemplate transactions) {
        this.sessions = sessions;
        this.devices = devices;
        this.transactions = transactions;
    }

    LoginDesk.In admit(Account account, Proof proof, Visitor visitor) {
        return Asking.as(
                Asker.Part.PLATFORM,
                () -> Objects.requireNonNull(transactions.execute(status -> new LoginDesk.In(
                        sessions.begin(account, proof, visitor), devices.remember(account, visitor)))));
    }
}
