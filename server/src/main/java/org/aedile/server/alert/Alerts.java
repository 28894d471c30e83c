package org.aedile.server.alert;

import java.util.List;
import java.util.function.Consumer;
import org.aedile.server.alert.AlertListener.AlertChange;
import org.aedile.server.api.Cursor;
import org.aedile.server.gate.Sight;
import org.jspecify.annotations.Nullable;

/** Alerts as people find and handle them. Thread-safe. */
public interface Alerts {
    /** At most {@code limit} alerts, newest detection first, those after the cursor. */
    List<AlertSummary> list(AlertFilter filter, @Nullable Cursor after, int limit);

    /** Every alert of the filter, newest first, handed out one by one. */
    void stream(AlertFilter filter, Consumer<AlertSummary> consumer);

    /** The open alerts of a time domain, most urgent and newest first. */
    List<AlertChange> listOpen(String timeDomain, int limit);

    /**
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND}, also for what may not be seen
     */
    AlertDetail requireDetail(String id, Sight sight);

    /**
     * Says that somebody looks after it. Acknowledging twice changes nothing. As with all that follow, what may not be seen
     * is {@code NOT_FOUND}, and what may only be seen {@code NOT_ALLOWED}.
     *
     * @throws org.aedile.kernel.AedileException {@code CONFLICT} when it is closed
     */
    AlertSummary acknowledge(String id, Deed deed);

    /**
     * Ends it with a verdict. Closing twice with the same verdict changes nothing.
     *
     * @throws org.aedile.kernel.AedileException {@code CONFLICT} when it is closed with another verdict
     */
    AlertSummary close(String id, CloseReason reason, Deed deed);

    /** Makes it new again, whatever was done with it. */
    AlertSummary reopen(String id, Deed deed);

    /**
     * What a person does.
     *
     * @param person user name
     * @param sight what they may see and do
     * @param note what they say about it, at most 2,000 characters; null for nothing
     */
    record Deed(String person, Sight sight, @Nullable String note) {}
}
