package org.aedile.server.audit.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Base64;
import org.aedile.server.audit.note.VerifierKey.Kind;

/** The private half of a key that signs notes. Thread-safe. */
public final class SigningKey {
    private static final String SEPARATOR = " ";

    private final PrivateKey secret;
    private final VerifierKey verifier;

    private SigningKey(PrivateKey secret, VerifierKey verifier) {
        this.secret = secret;
        this.verifier = verifier;
    }

    /** A new key. */
    public static SigningKey generate(String name, Kind kind) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(pair.getPrivate(), new VerifierKey(name, kind, pair.getPublic()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK from 15 on has Ed25519", e);
        }
    }

    /** @throws IllegalArgumentException when the text isn't what {@link #text} gave */
    public static SigningKey parse(String text) {
        String[] lines = text.strip().split(SEPARATOR, 2);
        if (lines.length != 2) {
            throw new IllegalArgumentException("a signing key is a public key, a blank and a private key");
        }
        VerifierKey verifier = VerifierKey.parse(lines[0]);
        return new SigningKey(RawEd25519.privateKey(Base64.getDecoder().decode(lines[1])), verifier);
    }

    /** Both halves as a line for a file that its owner alone may read. */
    public String text() {
        return verifier.line() + SEPARATOR + Base64.getEncoder().encodeToString(secret.getEncoded());
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** A note of that text, signed by this key. */
    public SignedNote sign(String text) {
        byte[] signed = RawEd25519.sign(secret, text.getBytes(StandardCharsets.UTF_8));
        return new SignedNote(text).with(SignedNote.Signature.of(verifier, signed));
    }

    /** The same note with this witness's signature, which states when it was seen. */
    public SignedNote cosign(SignedNote note, Instant seen) {
        long second = seen.getEpochSecond();
        byte[] signed = RawEd25519.sign(secret, SignedNote.cosigned(note.text(), second));
        byte[] stamped = ByteBuffer.allocate(Long.BYTES + signed.length)
                .putLong(second)
                .put(signed)
                .array();
        return note.with(SignedNote.Signature.of(verifier, stamped));
    }
}
