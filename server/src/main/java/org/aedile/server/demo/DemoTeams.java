package org.aedile.server.demo;

import java.util.List;
import java.util.Set;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Guests;
import org.aedile.server.access.Membership;
import org.aedile.server.access.Role;
import org.aedile.server.group.Groups;
import org.springframework.context.ApplicationContext;

/** Who of the demo's people acts for a second agency, and who is in a need-to-know group. */
record DemoTeams(Guests guests, Groups groups) {
    private static final AgencyId POLICE = AgencyId.of("police");
    private static final AgencyId MUNICIPALITY = AgencyId.of("municipality");
    private static final String LIAISON = "liaison";

    static DemoTeams of(ApplicationContext server) {
        return new DemoTeams(server.getBean(Guests.class), server.getBean(Groups.class));
    }

    /** One group is as it should be; in the other one somebody waits for a privacy officer. */
    void make() {
        guests.invite(LIAISON, new Membership(POLICE, List.of(Role.ANALYST)), caller(POLICE, Role.ADMIN));
        guests.invite(LIAISON, new Membership(MUNICIPALITY, List.of(Role.OPERATOR)), caller(MUNICIPALITY, Role.ADMIN));
        groups.found("covert", "Covert operations", List.of("supervisor"), caller(POLICE, Role.PRIVACY));
        groups.add("covert", "operator", false, caller(POLICE, Role.PRIVACY));
        groups.found("affairs", "Internal affairs", List.of("dispatcher"), caller(MUNICIPALITY, Role.PRIVACY));
        groups.add("affairs", LIAISON, false, caller(MUNICIPALITY, Role.ADMIN));
    }

    private static Caller caller(AgencyId agency, Role role) {
        String name = agency + "-" + role.word();
        return new Caller(name, name, agency, Set.of(role), "demo");
    }
}
