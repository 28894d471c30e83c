package org.aedile.server.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may act for an agency: its own people and those with a membership. The platform looks them up, so it is to be asked
 * before a transaction of a request begins. Thread-safe.
 */
@Component
public final class Colleagues {
    private static final String STRANGERS = """
            select who from unnest(?::text[]) who
            where not exists (select from person where username = who and agency_id = ?)
                and not exists (select from person_membership where username = who and agency_id = ?)
            """;

    private final JdbcClient client;

    Colleagues(JdbcClient client) {
        this.client = client;
    }

    /**
     * @param usernames who shall be of the agency
     * @throws AedileException {@code INVALID_VALUE} that names those who aren't
     */
    public void require(Collection<String> usernames, AgencyId agency) {
        String[] names = usernames.toArray(String[]::new);
        List<String> strangers = Asking.as(
                Asker.Part.PLATFORM,
                () -> client.sql(STRANGERS)
                        .params(Arrays.asList(names, agency.value(), agency.value()))
                        .query(String.class)
                        .list());
        if (!strangers.isEmpty()) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "there is nobody called '%s' in %s".formatted(String.join("', '", strangers), agency));
        }
    }
}
