package org.aedile.server.whatif;

/**
 * How far a simulation is that runs.
 *
 * @param seconds simulated so far, of the seed that is at work
 * @param inside how many are still there in it
 * @param seedsDone seeds that are done
 * @param seeds how many there will be
 */
public record SimulationProgress(double seconds, int inside, int seedsDone, int seeds) {}
