package org.aedile.server.playbook;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.aedile.kernel.AgencyId;

/**
 * What came of a step that the platform did. Screens put it into the reader's words, with the facts that are named here; rows
 * hold the words.
 *
 * @param text the same in English, for whatever reads no facts
 * @param facts what came of it under {@value #WHAT}, and what that needs
 */
public record StepResult(String text, Map<String, String> facts) {
    /**
     * Fact that says what came of it: {@code asked} and {@code tasked} with {@code agencies}; {@code told} with those and, as
     * {@code email.delivered} and the like, how often each other way came to what; {@code called} with {@code hook}; {@code
     * not-called} with {@code hook} and {@code reason}; {@code left-place} with {@code place}, {@code people}, {@code
     * seconds}, {@code left}, {@code crowded} and {@code dangerous}; {@code by-hand} and {@code happened} with nothing.
     */
    public static final String WHAT = "result";

    /** Fact that names agencies by their ids, with commas between. */
    public static final String AGENCIES = "agencies";

    public StepResult {
        facts = Map.copyOf(facts);
    }

    /** A result of that kind. */
    public static StepResult of(String what, String text, Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(facts);
        all.put(WHAT, what);
        return new StepResult(text, all);
    }

    /** One that is about agencies; what is said of them stands before their ids. */
    public static StepResult of(String what, String before, Collection<AgencyId> agencies) {
        return of(what, before + ids(agencies, ", "), Map.of(AGENCIES, ids(agencies, ",")));
    }

    private static String ids(Collection<AgencyId> agencies, String between) {
        return agencies.stream().map(AgencyId::value).collect(Collectors.joining(between));
    }
}
