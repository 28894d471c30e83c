package org.aedile.server.incident.internal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Objection;
import org.aedile.server.incident.Edit;

/** Who changed a field last, and when. */
record LastEdit(String person, Instant at) {
    /** Refuses an edit of a field where something else stands by now; the other system changes fields without a trace. */
    static AedileException conflict(Edit edit, String there, Optional<LastEdit> last) {
        String by = last.map(LastEdit::person).orElse("");
        String at = last.map(one -> one.at().toString()).orElse("");
        String whose = by.isEmpty() ? "by the incident's other system" : "by %s at %s".formatted(by, at);
        return new AedileException(
                        ErrorCode.CONFLICT,
                        "%s was changed to '%s' %s".formatted(edit.field(), there, whose),
                        "look at it again and say what shall stand there")
                .because(
                        Objection.Kind.FIELD_CHANGED,
                        Map.of("field", edit.field(), "value", there, "by", by, "at", at));
    }
}
