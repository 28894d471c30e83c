package org.aedile.server.playbook.internal;

import java.util.List;
import org.aedile.server.playbook.internal.PlaybookReader.Names;

/**
 * What a list says of a playbook.
 *
 * @param steps how many it has; 0 while its text has problems
 */
record PlaybookOutline(List<String> types, int steps) {
    private static final PlaybookOutline NONE = new PlaybookOutline(List.of(), 0);

    static PlaybookOutline of(String text) {
        return PlaybookReader.read(text, Names.ANY)
                .playbook()
                .map(read -> new PlaybookOutline(read.types(), read.steps().size()))
                .orElse(NONE);
    }
}
