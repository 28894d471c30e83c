package org.aedile.server.api;

import java.util.Map;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Objection;

/** The version that somebody looked at before they changed something. */
public final class Basis {
    private Basis() {}

    /**
     * @param what kind and id, as messages call it
     * @param basis number of the version that they looked at
     * @param newest number of the version that is there now
     * @throws AedileException {@code CONFLICT} when somebody else has changed it since
     */
    public static void requireNewest(String what, int basis, int newest) {
        if (basis != newest) {
            throw new AedileException(
                            ErrorCode.CONFLICT,
                            "%s is at version %d, and you looked at version %d".formatted(what, newest, basis),
                            "read it again: somebody changed it")
                    .because(
                            Objection.Kind.VERSION_CHANGED,
                            Map.of("newest", String.valueOf(newest), "basis", String.valueOf(basis)));
        }
    }
}
