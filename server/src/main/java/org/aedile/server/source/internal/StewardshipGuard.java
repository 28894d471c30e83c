package org.aedile.server.source.internal;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.aedile.server.access.Caller;
import org.aedile.server.oversight.Act;
import org.aedile.server.oversight.FourEyes;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceRegistry;
import org.aedile.server.source.Stewardship;
import org.springframework.stereotype.Component;

/**
 * Stands before changes of how long a registered source's data are kept and how well they are protected: both take two
 * people. A stricter class, and whatever a new source says of itself, take one.
 */
@Component
class StewardshipGuard {
    private final SourceRegistry registry;
    private final FourEyes fourEyes;

    StewardshipGuard(SourceRegistry registry, FourEyes fourEyes) {
        this.registry = registry;
        this.fourEyes = fourEyes;
    }

    /** What is about to change of a source that there is. */
    private record Change(Source before, Source after) {
        boolean changesRetention() {
            return before.stewardship().retentionDays() != after.stewardship().retentionDays();
        }

        boolean lowersClass() {
            return before.stewardship()
                            .dataClass()
                            .compareTo(after.stewardship().dataClass())
                    > 0;
        }

        @Override
        public String toString() {
            return "source %s: %s becomes %s"
                    .formatted(before.id(), terms(before.stewardship()), terms(after.stewardship()));
        }

        private static String terms(Stewardship stewardship) {
            return "%s kept %d days".formatted(SourceForms.word(stewardship.dataClass()), stewardship.retentionDays());
        }
    }

    /**
     * Passes when nothing of that kind changes, or a second person has approved exactly these changes.
     *
     * @param reason why, for the second person
     * @throws org.aedile.server.oversight.SecondPersonNeeded when nobody has yet
     */
    void requireTwo(Collection<Source> sources, String reason, Caller caller) {
        List<Change> changes = sources.stream()
                .flatMap(after -> registry.find(after.id().value()).map(before -> new Change(before, after)).stream())
                .filter(change -> change.changesRetention() || change.lowersClass())
                .toList();
        if (!changes.isEmpty()) {
            fourEyes.require(act(changes, reason), caller);
        }
    }

    private static Act act(List<Change> changes, String reason) {
        boolean lowers = changes.stream().anyMatch(Change::lowersClass);
        String first = changes.get(0).before().id().value();
        return new Act(
                lowers ? Act.Kind.LOWER_CLASS : Act.Kind.CHANGE_RETENTION,
                changes.size() == 1 ? first : "%s and %d others".formatted(first, changes.size() - 1),
                changes.stream().map(Change::toString).sorted().collect(Collectors.joining("\n")),
                reason);
    }
}
