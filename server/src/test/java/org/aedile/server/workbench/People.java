package org.aedile.server.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aedile.kernel.AgencyId;
import org.aedile.server.ApiClient;
import org.aedile.server.TestAgencies;
import org.aedile.server.TestServer;
import org.aedile.server.access.Accounts;
import org.aedile.server.access.NewAccount;
import org.aedile.server.access.Role;

/** People who write rules, and those who approve them: nobody approves their own. */
final class People {
    private People() {}

    static ApiClient administrator(TestServer server, String username) {
        return person(server, username, "municipality", Role.ADMIN);
    }

    static ApiClient person(TestServer server, String username, String agency, Role role) {
        TestAgencies.register(server, AgencyId.of(agency));
        Accounts accounts = server.bean(Accounts.class);
        if (accounts.find(username).isEmpty()) {
            accounts.create(
                    new NewAccount(username, username, AgencyId.of(agency), List.of(role), ApiClient.PASSWORD), "test");
        }
        ApiClient client = new ApiClient(server);
        assertThat(client.logIn(username, ApiClient.PASSWORD).status()).isEqualTo(200);
        return client;
    }
}
