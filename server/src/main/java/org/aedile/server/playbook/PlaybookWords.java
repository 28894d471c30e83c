package org.aedile.server.playbook;

import java.util.Map;

/**
 * What a playbook says in another language; what is missing is said in its own words.
 *
 * @param title empty when it is missing
 * @param steps by their ids
 */
public record PlaybookWords(String title, Map<String, StepWords> steps) {
    public PlaybookWords {
        steps = Map.copyOf(steps);
    }
}
