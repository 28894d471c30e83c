package org.aedile.server.incident;

import java.util.Map;
import org.aedile.server.access.Caller;

/** Knows what the type of an incident asks for. Thread-safe. */
public interface TypeCheck {
    /**
     * @param type word of the type
     * @param fields values by the names of the fields
     * @param closing true when what has to be known at the end must be there too
     * @throws org.aedile.kernel.AedileException {@code INVALID_VALUE} for an unknown type or field, a value outside its limits
     *     or one that is missing
     */
    void require(String type, Map<String, String> fields, boolean closing, Caller caller);
}
