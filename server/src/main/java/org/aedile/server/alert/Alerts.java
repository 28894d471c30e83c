package org.aedile.server.alert;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.aedile.server.alert.AlertListener.AlertChange;
import org.aedile.server.api.Cursor;
import org.aedile.server.gate.Sight;
import org.jspecify.annotations.Nullable;

/** Alerts as people find and handle them. Thread-safe. */
public interface Alerts {
    /** At most {@code limit} alerts, newest detection first, those after the cursor. */
    List<AlertSummary> list(AlertFilter filter, @Nullable Cursor after, int limit);

    /**
     * Every alert of the filter, newest first, handed out one by one.
     *
     * @param people false to leave out names and texts of people, also of one's own agency
     */
    void stream(AlertFilter filter, boolean people, Consumer<AlertSummary> consumer);

    /** The open alerts of a time domain, most urgent and newest first. */
    List<AlertChange> listOpen(String timeDomain, int limit);

    /** Those of them that there are, oldest first, as nobody's eyes have filtered them. */
    List<AlertChange> listAll(Collection<String> ids);

    /**
     * The alerts that these were correlated from, by their ids; those that were not are left out.
     *
     * @param ids of alerts, whether or not they are correlations
     */
    Map<String, Set<String>> listJoined(Collection<String> ids);

    /** True when there is one of that id, whether or not anybody may see it. */
    boolean exists(String id);

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
     * Says something about it and changes nothing.
     *
     * @throws org.aedile.kernel.AedileException {@code INVALID_VALUE} when the deed has no note
     */
    AlertSummary comment(String id, Deed deed);

    /**
     * What a person does.
     *
     * @param person user name
     * @param sight what they may see and do
     * @param note what they say about it, and who may read that; null for nothing
     */
    record Deed(String person, Sight sight, @Nullable MarkedNote note) {}
}
