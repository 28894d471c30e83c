package org.aedile.server.oversight;

import java.util.List;
import org.aedile.kernel.AgencyId;
import org.aedile.server.ApiClient;
import org.aedile.server.TestAgencies;
import org.aedile.server.TestServer;
import org.aedile.server.access.Accounts;
import org.aedile.server.access.NewAccount;
import org.aedile.server.access.Role;

/** People of one agency, who are told apart by their names. */
public final class Colleague {
    private Colleague() {}

    /** Logs a person in anew; the account is made when it isn't there. */
    public static ApiClient loggedIn(TestServer server, String username, String name, AgencyId agency, Role... roles) {
        TestAgencies.register(server, agency);
        Accounts accounts = server.bean(Accounts.class);
        if (accounts.find(username).isEmpty()) {
            accounts.create(new NewAccount(username, name, agency, List.of(roles), ApiClient.PASSWORD), "test");
        }
        ApiClient client = new ApiClient(server);
        ApiClient.Answer answer = client.logIn(username, ApiClient.PASSWORD);
        if (answer.status() != 200) {
            throw new IllegalStateException("log-in of " + username + " failed: " + answer);
        }
        return client;
    }
}
