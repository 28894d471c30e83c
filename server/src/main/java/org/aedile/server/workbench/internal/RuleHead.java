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
 * @param parts ids of all its rules and correlations
 */
record RuleHead(String id, String title, String level, List<String> parts) {
    private static final List<String> CHANGING = List.of("filter", "placeholders", "pipeline");
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    /** Reads it; what is missing is empty. */
    static RuleHead of(String text) throws Unsupported {
        List<Map<?, ?>> documents = SigmaReader.documents(text);
        Map<?, ?> first = documents.isEmpty() ? Map.of() : documents.get(0);
        Severity severity = Severity.parse(word(first.get("level"))).orElse(Severity.MEDIUM);
        return new RuleHead(
                word(first.get("id")),
                word(first.get("title")),
                severity.word(),
                documents.stream().map(RuleHead::idOf).toList());
    }

    /**
     * Reads a text that is to be kept.
     *
     * @throws AedileException {@code INVALID_VALUE} when it is no YAML, states no usable id or no title, or would change
     *     rules of others
     */
    static RuleHead require(String text) {
        try {
            requireRulesOnly(SigmaReader.documents(text));
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

    /** Filters, values of placeholders and names of fields reach into rules of others, live ones too. */
    private static void requireRulesOnly(List<Map<?, ?>> documents) {
        for (Map<?, ?> document : documents) {
            if (CHANGING.stream().anyMatch(document::containsKey)) {
                throw new AedileException(
                        ErrorCode.INVALID_VALUE,
                        "a filter, a list of values or a pipeline changes other rules than this one",
                        "write the exception into the rule, or keep it in a folder of the city's rules");
            }
        }
    }

    /** Without an id, the title stands for it. */
    private static String idOf(Map<?, ?> document) {
        String id = word(document.get("id"));
        return id.isEmpty() ? word(document.get("title")) : id;
    }

    private static String word(@Nullable Object value) {
        return value == null ? "" : value.toString().strip();
    }
}
