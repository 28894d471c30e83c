package org.aedile.simulation.crowd.advice;

import java.util.List;
import java.util.Set;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.simulation.crowd.Scenario;
import org.aedile.simulation.crowd.Scenario.ExitChange;
import org.aedile.simulation.crowd.geometry.Exit;

/**
 * What is asked.
 *
 * @param stewards most stewards; each shows the people of one area the way
 * @param keepFree exits that nobody may use, such as that of the fire brigade
 * @param mayOpen exits that are closed from the start and may be opened
 * @param standing what was ordered before
 */
public record Question(Scenario scenario, int stewards, Set<String> keepFree, Set<String> mayOpen, Standing standing) {
    /** Nothing was ordered before. */
    public Question(Scenario scenario, int stewards, Set<String> keepFree, Set<String> mayOpen) {
        this(scenario, stewards, keepFree, mayOpen, Standing.NOTHING);
    }

    /**
     * Checks the names.
     *
     * @throws AedileException naming an exit that isn't there, or is not closed and should be opened, or fewer than 0
     *     stewards, or that no exit is left
     */
    public Question {
        keepFree = Set.copyOf(keepFree);
        mayOpen = Set.copyOf(mayOpen);
        require(stewards >= 0, stewards + " stewards are fewer than 0");
        List<String> names = scenario.plan().exits().stream().map(Exit::name).toList();
        for (String exit : keepFree) {
            require(
                    names.contains(exit),
                    "exit " + exit + " is to be kept free, and there is none; there are " + names);
            require(!mayOpen.contains(exit), "exit " + exit + " is to be kept free and may be opened");
        }
        for (String exit : mayOpen) {
            require(isClosed(scenario, exit), "exit " + exit + " may be opened, and is not closed from second 0");
        }
        require(!keepFree.containsAll(names), "all exits are to be kept free: " + names);
    }

    /** The same with other people of the same kind. */
    Question withSeed(long seed) {
        return new Question(scenario.withSeed(seed), stewards, keepFree, mayOpen, standing);
    }

    /** Exits that nobody uses unless a plan opens them, a bit for each by its number. */
    long closed() {
        return mask(exit -> keepFree.contains(exit) || isClosed(scenario, exit));
    }

    long openable() {
        return mask(mayOpen::contains);
    }

    /** Exits that open or close on the way: nobody is sent there. */
    long unsteady() {
        return mask(exit ->
                scenario.changes().stream().anyMatch(change -> change.exit().equals(exit) && change.atSeconds() > 0));
    }

    /** All of them. */
    long exits() {
        return mask(exit -> true);
    }

    private long mask(java.util.function.Predicate<String> test) {
        List<Exit> exits = scenario.plan().exits();
        long mask = 0;
        for (int i = 0; i < exits.size(); i++) {
            mask |= test.test(exits.get(i).name()) ? 1L << i : 0;
        }
        return mask;
    }

    private static boolean isClosed(Scenario scenario, String exit) {
        return scenario.changes().contains(new ExitChange(exit, 0, false));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AedileException(ErrorCode.INVALID_VALUE, otherwise);
        }
    }
}
