package org.aedile.server.backup.internal;

import java.util.List;

/** Names within the file of keys, which is kept apart from backups, and of what a backup says about them. */
final class KeysFile {
    /** The key that wraps the others; the same path as in the data directory. */
    static final String MASTER = "keys/master.key";

    /** In the backup itself: sources and days whose keys were there, without the keys. */
    static final String LIVING = "keys/living";

    static final Manifest.Table TABLE = new Manifest.Table(
            "payload_key", null, null, List.of("source_id", "epoch_day", "agency_id", "wrapped_key", "created_at"));

    private KeysFile() {}
}
