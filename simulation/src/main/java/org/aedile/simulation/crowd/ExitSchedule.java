package org.aedile.simulation.crowd;

import java.util.Comparator;
import java.util.List;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.simulation.crowd.geometry.Exit;

/** When exits open and close; each change is told once, as time goes on. */
final class ExitSchedule {
    private final List<Scenario.ExitChange> changes;
    private final List<Exit> exits;
    private int done;

    /** @throws AedileException naming an exit that isn't there */
    ExitSchedule(List<Scenario.ExitChange> changes, List<Exit> exits) {
        this.exits = exits;
        this.changes = changes.stream()
                .sorted(Comparator.comparingDouble(Scenario.ExitChange::atSeconds))
                .toList();
        this.changes.forEach(change -> exitNumber(change.exit()));
    }

    /** Opens or closes an exit. */
    interface Gatekeeper {
        void open(int exit, boolean opens);
    }

    /** Makes the changes that are due by a moment; false when there are none. */
    boolean advance(double seconds, Gatekeeper gatekeeper) {
        int before = done;
        while (done < changes.size() && changes.get(done).atSeconds() <= seconds) {
            Scenario.ExitChange change = changes.get(done++);
            gatekeeper.open(exitNumber(change.exit()), change.opens());
        }
        return done > before;
    }

    private int exitNumber(String name) {
        for (int i = 0; i < exits.size(); i++) {
            if (exits.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new AedileException(ErrorCode.INVALID_VALUE, "exit " + name + " opens or closes, and there is none");
    }
}
