package org.aedile.server.incident;

/** Hears of incidents after they were stored, in the thread that changed them; must return quickly. */
@FunctionalInterface
public interface IncidentListener {
    /**
     * @param incident whole, as the platform sees it
     * @param event what happened
     */
    void incidentChanged(IncidentSummary incident, Event event);

    /** What happened to an incident. */
    enum Event {
        OPENED,
        CHANGED,
        /** An agency was asked to take part. */
        PART_ASKED,
        /** An agency is further with its part. */
        PART_CHANGED,
        /** A unit was sent, arrived or left. */
        UNIT_MOVED,
        CLOSED,
        REOPENED
    }
}
