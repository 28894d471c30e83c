package org.aedile.server.demo;

import java.util.List;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Accounts;
import org.aedile.server.access.NewAccount;
import org.aedile.server.access.Role;

/** The people of the demo. They exist in the demo's own data directory only. */
final class DemoAccounts {
    static final String PASSWORD = "aedile-demo";

    private static final List<NewAccount> PEOPLE = List.of(
            person("operator", "Demo operator", "police", Role.OPERATOR),
            person("supervisor", "Demo supervisor", "police", Role.SUPERVISOR),
            person("investigator", "Demo investigator", "police", Role.OPERATOR, Role.ANALYST),
            person("officer", "Demo privacy officer", "police", Role.PRIVACY),
            person("liaison", "Demo liaison officer", "fire", Role.OPERATOR),
            person("dispatcher", "Demo dispatcher", "municipality", Role.OPERATOR),
            person("auditor", "Demo auditor", "municipality", Role.AUDITOR),
            person(
                    "admin",
                    "Demo administrator",
                    "municipality",
                    Role.SUPERVISOR,
                    Role.PRIVACY,
                    Role.CONTROLLER,
                    Role.ADMIN));

    private DemoAccounts() {}

    /** Makes those that are not there yet. */
    static void make(Accounts accounts) {
        PEOPLE.stream()
                .filter(person -> accounts.find(person.username()).isEmpty())
                .forEach(person -> accounts.create(person, "the demo"));
    }

    private static NewAccount person(String username, String name, String agency, Role... roles) {
        return new NewAccount(username, name, AgencyId.of(agency), List.of(roles), PASSWORD);
    }
}
