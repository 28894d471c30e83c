package org.aedile.server.rule;

import java.util.List;

/**
 * How a story went that was told to the rules of a file.
 *
 * @param title what happens
 * @param line where it begins among the stories, from 1
 * @param fires what the rules that should fire are called, in the order of their names
 * @param fired what those that did are called
 * @param problems why it could not be told as it is written; mostly none
 */
public record StoryResult(String title, int line, List<String> fires, List<String> fired, List<String> problems) {
    public StoryResult {
        fires = List.copyOf(fires);
        fired = List.copyOf(fired);
        problems = List.copyOf(problems);
    }

    /** True when the rules fired as the story says. */
    public boolean passed() {
        return problems.isEmpty() && fired.equals(fires);
    }
}
