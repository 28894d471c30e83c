package org.aedile.server.access;

/** Seals small secrets under the platform's master key, so that the database alone gives none of them away. Thread-safe. */
public interface SecretSeal {
    /** @param purpose what it is for; the same is needed to open it */
    byte[] seal(byte[] secret, String purpose);

    /**
     * The secret.
     *
     * @throws IllegalStateException when it was sealed for another purpose or under another master key
     */
    byte[] open(byte[] sealed, String purpose);
}
