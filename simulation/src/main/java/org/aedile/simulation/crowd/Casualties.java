package org.aedile.simulation.crowd;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.Optional;
import org.aedile.simulation.crowd.locomotion.Crowd;

/** Who can't walk any more, since when and why. They stay where they fell, in the way of others. */
final class Casualties {
    private final Int2ObjectOpenHashMap<Casualty> byId = new Int2ObjectOpenHashMap<>();
    private final Crowd crowd;
    private final ExitKnowledge knowledge;

    Casualties(Crowd crowd, ExitKnowledge knowledge) {
        this.crowd = crowd;
        this.knowledge = knowledge;
    }

    record Casualty(Outcome.Reason reason, double atSeconds) {}

    boolean contains(int id) {
        return !byId.isEmpty() && byId.containsKey(id);
    }

    /** How many have fallen. */
    int count() {
        return byId.size();
    }

    Optional<Casualty> find(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** A person of the crowd falls. */
    void add(int person, Casualty casualty) {
        byId.put(crowd.id(person), casualty);
        knowledge.forget(crowd.id(person));
        crowd.fall(person);
    }
}
