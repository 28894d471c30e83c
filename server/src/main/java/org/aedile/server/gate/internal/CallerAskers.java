package org.aedile.server.gate.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Role;
import org.aedile.server.agreement.Clause;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Askers;
import org.aedile.server.gate.Gate;
import org.aedile.server.gate.Sight;
import org.springframework.stereotype.Component;

/** Behind a request stands its caller, with the rows of whoever shows them something. */
@Component
class CallerAskers implements Askers {
    private final Gate gate;

    CallerAskers(Gate gate) {
        this.gate = gate;
    }

    @Override
    public Optional<Asker> ofThread() {
        return Caller.current().map(this::asker);
    }

    /** A command on the same machine runs the platform itself. */
    private Asker asker(Caller caller) {
        Sight sight = gate.sightOf(caller);
        if (sight.all()) {
            return Asker.Part.PLATFORM;
        }
        return new Asker.Tenant(
                caller.agency().value(),
                caller.username(),
                owners(sight, sight.grants().stream()),
                owners(
                        sight,
                        sight.grants().stream().filter(grant -> grant.clause().use() == Clause.Use.HANDLE)),
                caller.has(Role.ADMIN));
    }

    private static List<String> owners(Sight sight, Stream<Sight.Grant> grants) {
        return Stream.concat(
                        Stream.of(sight.viewer().value()),
                        grants.map(grant -> grant.owner().value()))
                .distinct()
                .toList();
    }
}
