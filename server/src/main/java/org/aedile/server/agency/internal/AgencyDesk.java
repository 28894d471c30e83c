package org.aedile.server.agency.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.access.KnownAgencies;
import org.aedile.server.access.Role;
import org.aedile.server.agency.Agencies;
import org.aedile.server.agency.Agency;
import org.aedile.server.agency.City;
import org.aedile.server.audit.Subject;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk at which cities and agencies are registered. */
@Service
class AgencyDesk implements Agencies {
    private final RegistryStore store;
    private final KnownAgencies known;
    private final Deeds deeds;

    AgencyDesk(RegistryStore store, KnownAgencies known, Deeds deeds) {
        this.store = store;
        this.known = known;
        this.deeds = deeds;
    }

    @Override
    public List<City> listCities(Caller caller) {
        if (caller.isLocal()) {
            return store.listCities();
        }
        Set<String> seen =
                list(caller).stream().flatMap(agency -> agency.city().stream()).collect(Collectors.toSet());
        return store.listCities().stream()
                .filter(city -> seen.contains(city.id()))
                .toList();
    }

    @Override
    public boolean seesCity(String city, Caller caller) {
        return caller.isLocal()
                || store.listCities().stream().noneMatch(one -> one.id().equals(city))
                || listCities(caller).stream().anyMatch(one -> one.id().equals(city));
    }

    @Override
    @Transactional
    public City addCity(City city, Caller caller) {
        requireLocal(caller, "aedile city add");
        try {
            store.addCity(city);
        } catch (DuplicateKeyException e) {
            throw new AedileException(ErrorCode.CONFLICT, "city " + city.id() + " exists", "choose another id");
        }
        deeds.done("registered", new Subject("city", city.id()), city.toString());
        return city;
    }

    @Override
    public List<Agency> list(Caller caller) {
        Set<AgencyId> seen = Set.copyOf(known.list(caller));
        return store.list().stream()
                .filter(agency -> seen.contains(agency.id()))
                .toList();
    }

    @Override
    public Optional<Agency> find(AgencyId id) {
        return store.find(id);
    }

    @Override
    public Agency require(AgencyId id, Caller caller) {
        return store.find(id)
                .filter(agency -> known.list(caller).contains(agency.id()))
                .orElseThrow(() -> new AedileException(
                        ErrorCode.NOT_FOUND,
                        "there is no agency " + id + ", or it is of another city",
                        "GET /api/v1/agencies lists those that you see"));
    }

    @Override
    @Transactional
    public Agency add(Agency agency, Caller caller) {
        requireLocal(caller, "aedile agency add");
        requireCity(agency);
        agency.serves().forEach(known::requireRegistered);
        try {
            store.add(agency);
        } catch (DuplicateKeyException e) {
            throw new AedileException(ErrorCode.CONFLICT, "agency " + agency.id() + " exists", "choose another id");
        }
        store.serve(Caller.LOCAL.agency(), agency.id()); // whoever runs the deployment looks after all
        deeds.done("registered", new Subject("agency", agency.id().value()), agency.toString());
        return agency;
    }

    @Override
    @Transactional
    public Agency change(Agency agency, Caller caller) {
        Agency old = require(agency.id(), caller);
        requireMayChange(old, agency, caller);
        if (!old.city().equals(agency.city())) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "agency %s can't move from %s"
                            .formatted(
                                    old.id(), old.city().map(id -> "city " + id).orElse("no city")),
                    "register another agency in the other city");
        }
        agency.serves().forEach(known::requireRegistered);
        store.change(agency);
        deeds.done("changed", new Subject("agency", agency.id().value()), agency.toString());
        return agency;
    }

    private static void requireMayChange(Agency old, Agency agency, Caller caller) {
        if (caller.isLocal()) {
            return;
        }
        boolean own = caller.has(Role.ADMIN) && caller.agency().equals(old.id());
        if (!own) {
            throw new AedileException(
                    ErrorCode.NOT_ALLOWED,
                    "the facts of agency " + old.id() + " are for its own administrator to change");
        }
        boolean given = old.kind() == agency.kind()
                && old.regime() == agency.regime()
                && old.serves().equals(agency.serves());
        if (!given) {
            requireLocal(caller, "aedile agency change");
        }
    }

    private void requireCity(Agency agency) {
        List<String> cities = store.listCities().stream().map(City::id).toList();
        agency.city().filter(id -> !cities.contains(id)).ifPresent(id -> {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "there is no city '%s'; known are %s".formatted(id, String.join(", ", cities)),
                    "register it: aedile city add");
        });
    }

    private static void requireLocal(Caller caller, String command) {
        if (!caller.isLocal()) {
            throw new AedileException(
                    ErrorCode.NOT_ALLOWED,
                    "only whoever runs the deployment may do this",
                    "on its machine: " + command);
        }
    }
}
