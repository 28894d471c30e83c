package org.aedile.server.access;

import java.util.List;
import org.aedile.kernel.AgencyId;
import org.aedile.server.ApiClient;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;

/** A person of their own, for tests that change how they log in. */
record TestPerson(TestServer server, String username) {
    static TestPerson make(TestServer server, String username, Role role) {
        return make(server, username, role, Sources.AGENCY);
    }

    static TestPerson make(TestServer server, String username, Role role, AgencyId agency) {
        server.bean(Accounts.class)
                .create(new NewAccount(username, username, agency, List.of(role), ApiClient.PASSWORD), "test");
        return new TestPerson(server, username);
    }

    /** In a browser of its own. */
    ApiClient logIn() {
        ApiClient client = new ApiClient(server);
        ApiClient.Answer answer = client.logIn(username, ApiClient.PASSWORD);
        if (answer.status() != 200) {
            throw new IllegalStateException("log-in of " + username + " failed: " + answer);
        }
        return client;
    }
}
