package org.aedile.server.incidenttype.internal;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.access.Role;
import org.aedile.server.access.RoleNeeded;
import org.aedile.server.api.Basis;
import org.aedile.server.audit.Subject;
import org.aedile.server.incidenttype.IncidentType;
import org.aedile.server.incidenttype.IncidentTypes;
import org.aedile.server.incidenttype.RequiredAt;
import org.aedile.server.incidenttype.TypeField;
import org.aedile.server.incidenttype.TypeVersion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What an agency wrote stands in the place of what came with the program. */
@Service
class TypeDesk implements IncidentTypes {
    private static final String KIND = "incident-type";

    private final ShippedTypes shipped;
    private final PostgresTypes store;
    private final Deeds deeds;
    private final InstantSource clock;
    private final TransactionTemplate transactions;

    TypeDesk(
            ShippedTypes shipped,
            PostgresTypes store,
            Deeds deeds,
            InstantSource clock,
            TransactionTemplate transactions) {
        this.shipped = shipped;
        this.store = store;
        this.deeds = deeds;
        this.clock = clock;
        this.transactions = transactions;
    }

    @Override
    public List<TypeVersion> list(Caller caller) {
        return inUse(caller.agency());
    }

    private List<TypeVersion> inUse(AgencyId agency) {
        Map<String, TypeVersion> types = new TreeMap<>();
        shipped.list().forEach(one -> types.put(one.type().id(), one));
        store.newest(agency).forEach(one -> types.put(one.type().id(), one));
        return types.values().stream().filter(one -> !one.retired()).toList();
    }

    @Override
    public TypeVersion require(String id, AgencyId agency) {
        return find(id, agency).orElseThrow(() -> notFound(id));
    }

    @Override
    public Optional<TypeVersion> find(String id, AgencyId agency) {
        return all(id, agency).stream().findFirst();
    }

    @Override
    public TypeVersion require(String id, int version, AgencyId agency) {
        return all(id, agency).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(() -> notFound(id + " of version " + version));
    }

    @Override
    public List<TypeVersion> versions(String id, Caller caller) {
        List<TypeVersion> versions = all(id, caller.agency());
        if (versions.isEmpty()) {
            throw notFound(id);
        }
        return versions;
    }

    private List<TypeVersion> all(String id, AgencyId agency) {
        List<TypeVersion> all = new ArrayList<>(store.versions(id, agency));
        shipped.find(id).ifPresent(all::add);
        return all;
    }

    @Override
    public TypeVersion write(IncidentType type, int basis, String reason, Caller caller) {
        return add(type, basis, new Why("wrote", false, reason, caller));
    }

    @Override
    public TypeVersion retire(String id, int basis, String reason, Caller caller) {
        return add(require(id, caller.agency()).type(), basis, new Why("retired", true, reason, caller));
    }

    private record Why(String verb, boolean retires, String reason, Caller caller) {}

    private TypeVersion add(IncidentType type, int basis, Why why) {
        Caller caller = why.caller();
        requireWriter(caller);
        return Objects.requireNonNull(transactions.execute(status -> {
            store.lock(type.id(), caller.agency());
            int newest = store.versions(type.id(), caller.agency()).stream()
                    .findFirst()
                    .map(TypeVersion::version)
                    .orElse(0);
            Basis.requireNewest("type " + type.id(), basis, newest);
            TypeVersion added = new TypeVersion(
                    type,
                    caller.agency().value(),
                    newest + 1,
                    why.retires(),
                    clock.instant(),
                    caller.username(),
                    why.reason());
            store.add(added);
            deeds.done(why.verb(), new Subject(KIND, type.id()), type.toString());
            return added;
        }));
    }

    private static void requireWriter(Caller caller) {
        if (!caller.has(Role.SUPERVISOR) && !caller.has(Role.ADMIN)) {
            throw RoleNeeded.of(
                    "types of incident are written by a supervisor or an administrator",
                    caller,
                    Role.SUPERVISOR,
                    Role.ADMIN);
        }
    }

    @Override
    public Map<String, String> check(List<TypeField> fields, Map<String, String> values, RequiredAt moment) {
        return ValueCheck.check(fields, values, moment);
    }

    private static AedileException notFound(String id) {
        return new AedileException(
                ErrorCode.NOT_FOUND, "there is no type of incident " + id, "GET /api/v1/incident-types lists them");
    }
}
