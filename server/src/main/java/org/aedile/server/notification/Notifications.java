package org.aedile.server.notification;

/** Tells people something. Thread-safe. */
public interface Notifications {
    /**
     * Writes it down to be told, in the transaction of whoever calls: it is told exactly when that commits, also when the
     * server dies right afterwards. What has the same key as something that was told shortly before is counted there.
     *
     * @return its id
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND} when its time domain isn't open, {@code INVALID_VALUE} for
     *     texts that are too long
     */
    String send(NewNotification notification);
}
