package org.aedile.server.workbench.internal;

import java.util.List;
import java.util.Map;
import org.aedile.detection.rule.SigmaReader;
import org.aedile.detection.rule.Unsupported;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What the first document of a rule's text says of it.
 *
 * @param id by which the rule is known
 * @param title a few words
 * @param level how urgent
 */
record RuleHead(String id, String title, String level) {
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    /** Reads it; what is missing is empty. */
    static RuleHead of(String text) throws Unsupported {
        List<Map<?, ?>> documents = SigmaReader.documents(text);
        Map<?, ?> first = documents.isEmpty() ? Map.of() : documents.get(0);
        Severity severity = Severity.parse(word(first.get("level"))).orElse(Severity.MEDIUM);
        return new RuleHead(word(first.get("id")), word(first.get("title")), severity.word());
    }

    /**
     * Reads a text that is to be kept.
     *
     * @throws AedileException {@code INVALID_VALUE} when it is no YAML or states no usable id or no title
     */
    static RuleHead require(String text) {
        try {
            RuleHead head = of(text);
            if (!head.id().matches(ID)) {
                throw new AedileException(
                        ErrorCode.INVALID_VALUE,
                        "id is '%s', must be 1 to 64 letters, digits, '.', '_' or '-'".formatted(head.id()),
                        "state one on the first document, for example 'id: " + java.util.UUID.randomUUID() + "'");
            }
            if (head.title().isEmpty() || head.title().length() > 256) {
                throw new AedileException(
                        ErrorCode.INVALID_VALUE,
                        "the title has %d characters, must have 1 to 256"
                                .formatted(head.title().length()));
            }
            return head;
        } catch (Unsupported e) {
            throw new AedileException(ErrorCode.INVALID_VALUE, e.reason(), "the text must be YAML, even of a draft");
        }
    }

    private static String word(@Nullable Object value) {
        return value == null ? "" : value.toString().strip();
    }
}
