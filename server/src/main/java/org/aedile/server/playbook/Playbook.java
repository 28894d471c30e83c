package org.aedile.server.playbook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A procedure. It can be run from its start to an end whatever people answer; that was checked when it was read.
 *
 * @param id lower-case letters, digits and dashes
 * @param title what people read
 * @param types ids of the types of incident that it is for; may be empty
 * @param doctrine the public texts that it was written from
 * @param start id of the first step
 * @param steps by their ids, in the order of the text
 */
public record Playbook(
        String id, String title, List<String> types, List<String> doctrine, String start, Map<String, Step> steps) {
    public Playbook {
        types = List.copyOf(types);
        doctrine = List.copyOf(doctrine);
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    }

    /** @throws IllegalStateException when there is none, which the check of the text rules out */
    public Step step(String step) {
        Step found = steps.get(step);
        if (found == null) {
            throw new IllegalStateException("playbook " + id + " has no step " + step);
        }
        return found;
    }
}
