package org.aedile.server.auditor;

/**
 * Something about a log that isn't as it was signed.
 *
 * @param kind what
 * @param number of the entry; for a hash of the tree its place in its level, for what concerns the whole log its size
 * @param level of the tree's tiles, for a hash; 0 otherwise
 */
public record Finding(Kind kind, long number, int level) {
    /** What is wrong. */
    public enum Kind {
        /** The entry of that number reads otherwise than it did. */
        CHANGED("entry %1$d was changed"),
        /** The entry of that number is gone. */
        MISSING("entry %1$d is missing"),
        /** Something stands before that number that never was in the log. */
        INSERTED("something was inserted before entry %1$d"),
        /** The entries are right, but a hash over them is not. */
        HASH("hash %1$d of level %2$d was changed"),
        /** A tile is gone; what it held was computed from what lies below. */
        TILE("tile %1$d of level %2$d is missing"),
        /** An entry was changed and its hashes with it, so that only the level above gives it away. */
        RANGE("from entry %1$d on, among the entries under one hash of level %2$d, one was changed with its hash"),
        /** The entries fit the hashes, but neither fits what was signed. */
        ROOT("the log of %1$d entries is not the one that was signed"),
        /** The checkpoint wasn't signed by the log's key. */
        SIGNATURE("the checkpoint of %1$d entries is not signed by the log's key"),
        /** The log doesn't go on from a checkpoint that somebody kept. */
        HISTORY("one of the first %1$d entries was changed after a checkpoint that is kept"),
        /** The log once had more entries. */
        SHRUNK("the log had %1$d entries by a checkpoint that is kept");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** One line for people. */
    public String line() {
        return kind.words.formatted(number, level);
    }
}
