package org.aedile.server.audit.note;

import java.util.List;
import org.aedile.server.audit.merkle.Hash;
import org.aedile.server.audit.merkle.TreeHead;

/**
 * A log's tree head as a note (C2SP tlog-checkpoint): three lines that say which log, how many entries and which root.
 * Signed by the log it is a promise; cosigned by a witness it is one that can't be taken back unseen.
 *
 * @param origin name of the log, unique in the world
 * @param head its tree at that moment
 */
public record Checkpoint(String origin, TreeHead head) {
    private static final int LINES = 3;

    public Checkpoint {
        if (origin.isBlank() || origin.contains("\n")) {
            throw new IllegalArgumentException("the origin of a log is one line that isn't empty");
        }
    }

    /** @throws IllegalArgumentException when the note isn't about a log */
    public static Checkpoint of(SignedNote note) {
        List<String> lines = note.text().lines().toList();
        if (lines.size() < LINES) {
            throw new IllegalArgumentException("a checkpoint has %d lines, not %d".formatted(LINES, lines.size()));
        }
        return new Checkpoint(lines.get(0), new TreeHead(Long.parseLong(lines.get(1)), Hash.parse(lines.get(2))));
    }

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + head.size() + "\n" + head.root().base64() + "\n";
    }

    /** The checkpoint with the log's own signature. */
    public SignedNote signedBy(SigningKey key) {
        return key.sign(text());
    }
}
