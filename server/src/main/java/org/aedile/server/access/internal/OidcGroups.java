package org.aedile.server.access.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Role;
import org.aedile.server.config.WrongSettings;

/** Which agency and roles the city's groups stand for, written as {@code agency: role, role}. */
final class OidcGroups {
    private final Map<String, Place> places;

    private OidcGroups(Map<String, Place> places) {
        this.places = Map.copyOf(places);
    }

    /** A place in the control room. */
    record Place(AgencyId agency, Set<Role> roles) {
        Place {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * The mapping of the settings.
     *
     * @throws WrongSettings naming every group that can't be read
     */
    static OidcGroups parse(Map<String, String> settings) {
        Map<String, Place> places = new HashMap<>();
        List<String> problems = new ArrayList<>();
        settings.forEach((group, text) -> {
            try {
                places.put(group, place(text));
            } catch (AedileException | IllegalArgumentException e) {
                problems.add(
                        "aedile.access.oidc.groups.%s is '%s' and must be such as 'police: supervisor, operator': %s"
                                .formatted(group, text, e.getMessage()));
            }
        });
        if (!problems.isEmpty()) {
            throw new WrongSettings(problems);
        }
        return new OidcGroups(places);
    }

    /**
     * Where somebody in these groups belongs.
     *
     * @throws OidcRefusal when nowhere, or in more than one agency
     */
    Place of(Collection<String> groups) {
        List<Place> known =
                groups.stream().filter(places::containsKey).map(places::get).toList();
        Set<AgencyId> agencies = known.stream().map(Place::agency).collect(Collectors.toSet());
        if (agencies.isEmpty()) {
            throw new OidcRefusal("unmapped", "none of the groups " + groups + " has a role here");
        }
        if (agencies.size() > 1) {
            throw new OidcRefusal("two-agencies", "the groups " + groups + " belong to the agencies " + agencies);
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        known.forEach(place -> roles.addAll(place.roles()));
        return new Place(agencies.iterator().next(), roles);
    }

    private static Place place(String text) {
        String[] parts = text.split(":", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("there is no colon");
        }
        Set<Role> roles = Arrays.stream(parts[1].split(","))
                .map(String::strip)
                .map(Role::parse)
                .collect(Collectors.toSet());
        return new Place(AgencyId.of(parts[0].strip()), roles);
    }
}
