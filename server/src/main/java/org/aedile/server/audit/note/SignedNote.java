package org.aedile.server.audit.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A short text with the signatures of those who stand by it, as text: the note, an empty line, and one line for each
 * signature.
 *
 * @param text ends with a new line
 * @param signatures in the order of the lines
 */
public record SignedNote(String text, List<Signature> signatures) {
    private static final String MARK = "— ";

    /**
     * One signature.
     *
     * @param name of whoever signs
     * @param base64 the id of their key in four bytes, and the signature
     */
    public record Signature(String name, String base64) {
        static Signature of(VerifierKey key, byte[] signed) {
            byte[] coded = ByteBuffer.allocate(Integer.BYTES + signed.length)
                    .putInt(key.id())
                    .put(signed)
                    .array();
            return new Signature(key.name(), Base64.getEncoder().encodeToString(coded));
        }

        private static Signature parse(String line) {
            String[] words = line.split(" ", -1);
            if (!line.startsWith(MARK) || words.length != 3) {
                throw new IllegalArgumentException("'" + line + "' is no line with a signature");
            }
            if (Base64.getDecoder().decode(words[2]).length <= Integer.BYTES) {
                throw new IllegalArgumentException("the signature of " + words[1] + " is too short");
            }
            return new Signature(words[1], words[2]);
        }

        private int keyId() {
            return ByteBuffer.wrap(Base64.getDecoder().decode(base64)).getInt();
        }

        private byte[] bytes() {
            byte[] coded = Base64.getDecoder().decode(base64);
            return Arrays.copyOfRange(coded, Integer.BYTES, coded.length);
        }

        private String line() {
            return MARK + name + " " + base64 + "\n";
        }
    }

    public SignedNote {
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("the text of a note ends with a new line");
        }
        signatures = List.copyOf(signatures);
    }

    SignedNote(String text) {
        this(text, List.of());
    }

    /** @throws IllegalArgumentException when it is no signed note */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("a signed note has an empty line before its signatures, this has none");
        }
        List<Signature> signatures =
                note.substring(end + 2).lines().map(Signature::parse).toList();
        if (signatures.isEmpty()) {
            throw new IllegalArgumentException("the note bears no signature");
        }
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    /** The whole note as text. */
    public String encode() {
        StringBuilder whole = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> whole.append(signature.line()));
        return whole.toString();
    }

    /** Whether the holder of that key has signed this text. */
    public boolean isSignedBy(VerifierKey key) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        return key.kind() == VerifierKey.Kind.NOTE
                && of(key).anyMatch(signature -> key.verifies(message, signature.bytes()));
    }

    /** When that witness saw this text; empty when it didn't, or when its signature is wrong. */
    public Optional<Instant> cosignedAt(VerifierKey witness) {
        return of(witness)
                .filter(signature -> witness.kind() == VerifierKey.Kind.COSIGNATURE)
                .filter(signature -> signature.bytes().length > Long.BYTES)
                .flatMap(signature -> seen(witness, signature.bytes()).stream())
                .findFirst();
    }

    /** The note with one more signature; one of the same key is replaced. */
    public SignedNote with(Signature added) {
        List<Signature> all = new ArrayList<>(signatures);
        all.removeIf(old -> old.name().equals(added.name()) && old.keyId() == added.keyId());
        all.add(added);
        return new SignedNote(text, all);
    }

    /** What a witness signs. */
    static byte[] cosigned(String text, long second) {
        return ("cosignature/v1\ntime " + second + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    private Optional<Instant> seen(VerifierKey witness, byte[] stamped) {
        long second = ByteBuffer.wrap(stamped).getLong();
        byte[] signed = Arrays.copyOfRange(stamped, Long.BYTES, stamped.length);
        return witness.verifies(cosigned(text, second), signed)
                ? Optional.of(Instant.ofEpochSecond(second))
                : Optional.empty();
    }

    private Stream<Signature> of(VerifierKey key) {
        return signatures.stream()
                .filter(signature -> signature.name().equals(key.name()) && signature.keyId() == key.id());
    }
}
