package org.aedile.server.privacy.internal;

import org.aedile.server.privacy.Due;
import org.aedile.server.privacy.Retained;
import org.springframework.stereotype.Component;

/** Sealed content on the log, in history, in checkpoints and in backups: it ends with its key. */
@Component
class SealedContent implements Retained {
    private final PostgresVault vault;

    SealedContent(PostgresVault vault) {
        this.vault = vault;
    }

    @Override
    public String name() {
        return "days of sealed content";
    }

    @Override
    public long removeExpired(Due due) {
        return vault.deleteExpired(due);
    }

    @Override
    public long erase(String sourceId) {
        return vault.deleteAll(sourceId);
    }
}
