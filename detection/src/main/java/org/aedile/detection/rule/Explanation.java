package org.aedile.detection.rule;

import java.util.List;

/**
 * Why a rule fires on an event or doesn't. It holds what the event says, so of sources with personal data it is for those who
 * may read them.
 *
 * @param admitted false when the event says that it comes from another log source than the rule reads
 * @param held whether the rule's condition holds
 * @param condition the condition over the parts: {@code selection and not filter}
 * @param parts the selections that the condition names, each once
 */
public record Explanation(boolean admitted, boolean held, String condition, List<Part> parts) {
    public Explanation {
        parts = List.copyOf(parts);
    }

    /** Whether the rule fires. */
    public boolean matches() {
        return admitted && held;
    }

    /**
     * A selection of the rule, or of a filter that was added to it.
     *
     * @param name as the rule calls it
     * @param held whether it holds; one behind {@code not} should not
     * @param judged what it asks, one by one
     */
    public record Part(String name, boolean held, List<Judged> judged) {
        public Part {
            judged = List.copyOf(judged);
        }
    }

    /**
     * One question and its answer.
     *
     * @param part name of the selection
     * @param field name of the field; empty when every field is searched
     * @param asked what the value must be: {@code contains 'x'}
     * @param found the values of the field; empty when the event has no such field
     * @param held whether the answer is yes
     */
    public record Judged(String part, String field, String asked, List<String> found, boolean held) {
        public Judged {
            found = List.copyOf(found);
        }
    }
}
