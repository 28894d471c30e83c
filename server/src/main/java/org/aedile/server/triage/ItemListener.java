package org.aedile.server.triage;

import java.util.List;

/** Hears of every item that changed. Called from several threads; must return quickly. */
@FunctionalInterface
public interface ItemListener {
    /**
     * @param timeDomain id of the time domain
     * @param changes the items as they are now, each at most once; closed ones and those without alerts leave the queue
     */
    void itemsChanged(String timeDomain, List<ItemChange> changes);
}
