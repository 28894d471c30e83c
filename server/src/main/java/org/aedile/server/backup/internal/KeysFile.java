package org.aedile.server.backup.internal;

/** Names within the file of keys, which is kept apart from backups. */
final class KeysFile {
    /** The key that wraps the others; the same path as in the data directory. */
    static final String MASTER = "keys/master.key";

    private KeysFile() {}
}
