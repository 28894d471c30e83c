package org.aedile.server.notification;

import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AgencyId;

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

    /**
     * The same to one webhook and nobody else.
     *
     * @throws org.aedile.kernel.AedileException {@code INVALID_VALUE} when the settings name no such webhook
     */
    String call(NewNotification notification, String webhook);

    /**
     * What became of what was told under that key, for the platform; empty when nothing was. There are none yet while it
     * waits for its plan.
     */
    Optional<List<Receipt>> receipts(String timeDomain, AgencyId agency, String key);

    /** Tries anew what of it was given up, for the platform; who receives it knows it by the id that it had before. */
    void tryAgain(String timeDomain, AgencyId agency, String key);
}
