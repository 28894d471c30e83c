package org.aedile.simulation.crowd.locomotion;

/** Hears of everybody who passes an exit or a door. */
@FunctionalInterface
public interface Passages {
    /**
     * Somebody passed.
     *
     * @param gate number of the exit, or number of exits plus number of the door
     * @param id of the person
     */
    void passed(int gate, int id, double seconds);
}
