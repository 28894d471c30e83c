package org.aedile.server.access.internal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aedile.kernel.AedileException;
import org.aedile.server.access.Role;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.config.WrongSettings;
import org.springframework.stereotype.Component;

/** Which roles need a second factor. Who lacks one is let in to set it up, and to nothing else. */
@Component
class SecondFactorPolicy {
    private final Set<Role> demanding;

    SecondFactorPolicy(AedileProperties properties) {
        demanding = properties.access().secondFactorFor().stream()
                .map(SecondFactorPolicy::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isRequired(Collection<Role> roles) {
        return roles.stream().anyMatch(demanding::contains);
    }

    /** What somebody may do who logged in like that. */
    Set<Role> allowed(Collection<Role> roles, Proof proof) {
        return proof.isStrong() || !isRequired(roles) ? Set.copyOf(roles) : Set.of();
    }

    private static Role role(String word) {
        try {
            return Role.parse(word);
        } catch (AedileException e) {
            throw new WrongSettings(List.of("aedile.access.second-factor-for: " + e.getMessage()));
        }
    }
}
