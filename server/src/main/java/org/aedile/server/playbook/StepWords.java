package org.aedile.server.playbook;

import java.util.Map;

/**
 * What a step says in another language; what is missing is said in the playbook's own words.
 *
 * @param title empty when it is missing
 * @param text empty when it is missing
 * @param answers by the answers as the playbook has them
 * @param record labels of the fields, by their ids
 * @param choices of fields, by the choices as the playbook has them
 */
public record StepWords(
        String title,
        String text,
        Map<String, String> answers,
        Map<String, String> record,
        Map<String, String> choices) {
    public StepWords {
        answers = Map.copyOf(answers);
        record = Map.copyOf(record);
        choices = Map.copyOf(choices);
    }
}
