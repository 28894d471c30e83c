package org.aedile.server.playbook.internal;

import java.util.List;
import java.util.Map;
import org.aedile.server.playbook.internal.PlaybookReader.Names;

/**
 * What a list says of a playbook.
 *
 * @param titles in other languages; none while its text has problems
 * @param steps how many it has; 0 while its text has problems
 */
record PlaybookOutline(Map<String, String> titles, List<String> types, int steps) {
    private static final PlaybookOutline NONE = new PlaybookOutline(Map.of(), List.of(), 0);

    static PlaybookOutline of(String text) {
        return PlaybookReader.read(text, Names.ANY)
                .playbook()
                .map(read -> new PlaybookOutline(
                        read.titles(), read.types(), read.steps().size()))
                .orElse(NONE);
    }
}
