package org.aedile.server.whatif.internal;

import org.aedile.server.whatif.SimulationProgress;

/** A what-if that waits or is at work, as its worker and those who watch it share it. Thread-safe. */
final class GoingSimulation implements CrowdRun.Watch, WaitingLine.Going {
    private volatile SimulationProgress progress = new SimulationProgress(0, 0, 0, SimulationWorker.SEEDS);
    private volatile boolean givenUp;

    @Override
    public void progress(double seconds, int inside) {
        progress = new SimulationProgress(seconds, inside, progress.seedsDone(), progress.seeds());
    }

    /** One more seed is done. */
    void seedDone() {
        progress = new SimulationProgress(0, 0, progress.seedsDone() + 1, progress.seeds());
    }

    int seedsDone() {
        return progress.seedsDone();
    }

    SimulationProgress progress() {
        return progress;
    }

    @Override
    public void giveUp() {
        givenUp = true;
    }

    @Override
    public boolean goOn() {
        return !givenUp && !Thread.currentThread().isInterrupted();
    }
}
