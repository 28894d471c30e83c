package org.aedile.server.access;

import java.util.List;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The agencies that callers know: those of their own city, those that they serve and those that serve them. Others look as
 * if they were not there. Whoever runs the machine knows all. Thread-safe.
 */
@Component
public final class KnownAgencies {
    private static final String ALL = "select id from agency order by id";
    private static final String OF_AGENCY = """
            select other.id from agency other
            where other.id = :own
                or other.city_id = (select city_id from agency where id = :own)
                or other.id in (select customer_id from agency_service where provider_id = :own)
                or other.id in (select provider_id from agency_service where customer_id = :own)
            order by other.id
            """;

    private final JdbcClient client;

    public KnownAgencies(JdbcClient client) {
        this.client = client;
    }

    /** Those that the caller knows, in the order of their ids. */
    public List<AgencyId> list(Caller caller) {
        return caller.isLocal() ? listAll() : list(caller.agency());
    }

    /** Those that the people of an agency know. */
    public List<AgencyId> list(AgencyId own) {
        return client.sql(OF_AGENCY).param("own", own.value()).query(String.class).list().stream()
                .map(AgencyId::of)
                .toList();
    }

    /** Every registered one. */
    public List<AgencyId> listAll() {
        return client.sql(ALL).query(String.class).list().stream()
                .map(AgencyId::of)
                .toList();
    }

    /**
     * @throws AedileException {@code INVALID_VALUE} with those that the caller knows, when this is none of them
     */
    public AgencyId require(AgencyId agency, Caller caller) {
        return require(agency, list(caller));
    }

    /**
     * @throws AedileException {@code INVALID_VALUE} with those that the people of {@code own} know, when this is none of them
     */
    public AgencyId requireNeighbour(AgencyId agency, AgencyId own) {
        return require(agency, list(own));
    }

    /**
     * @throws AedileException {@code INVALID_VALUE} with all that are registered, when this isn't
     */
    public AgencyId requireRegistered(AgencyId agency) {
        return require(agency, listAll());
    }

    private static AgencyId require(AgencyId agency, List<AgencyId> known) {
        if (!known.contains(agency)) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "there is no agency '%s'; known are %s".formatted(agency, String.join(", ", words(known))),
                    "register it: aedile agency add");
        }
        return agency;
    }

    private static List<String> words(List<AgencyId> agencies) {
        return agencies.stream().map(AgencyId::value).toList();
    }
}
