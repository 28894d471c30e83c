package org.aedile.wire;

/**
 * The store of payload keys gives no answer now, so nobody knows whether a key still exists. Not the same as a key that is
 * gone: what it seals must be asked for again later, never passed over.
 */
public final class KeysUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeysUnreachable(String message) {
        super(message);
    }

    public KeysUnreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
