package org.aedile.server.incidenttype.internal;

import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.incident.TypeCheck;
import org.aedile.server.incidenttype.IncidentTypes;
import org.aedile.server.incidenttype.RequiredAt;
import org.aedile.server.incidenttype.TypeVersion;
import org.springframework.stereotype.Component;

/** Holds incidents to their types: that of the caller's agency, else that of the agency whose incident it is. Thread-safe. */
@Component
class TypeGuard implements TypeCheck {
    private final IncidentTypes types;
    private final PostgresTypes store;

    TypeGuard(IncidentTypes types, PostgresTypes store) {
        this.types = types;
        this.store = store;
    }

    @Override
    public void require(String type, Map<String, String> fields, boolean closing, Caller caller) {
        TypeVersion known = find(type, caller)
                .orElseThrow(() -> new AedileException(
                        ErrorCode.INVALID_VALUE,
                        "there is no type of incident '%s'; known are %s"
                                .formatted(
                                        type,
                                        String.join(
                                                ", ",
                                                types.list(caller).stream()
                                                        .map(one -> one.type().id())
                                                        .toList())),
                        "GET /api/v1/incident-types lists them"));
        Map<String, String> unused =
                types.check(known.type().fields(), fields, closing ? RequiredAt.CLOSING : RequiredAt.OPENING);
    }

    private Optional<TypeVersion> find(String type, Caller caller) {
        return types.find(type, caller.agency()).or(() -> store.ofAnybody(type));
    }
}
