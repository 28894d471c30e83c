package org.aedile.server.shiftlog.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.aedile.server.access.Caller;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.gate.Sight;
import org.aedile.server.shiftlog.HandoverPart;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceRegistry;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sources of the agency whose alerts are held back, with until when. */
@Component
@Order(3)
class ShelvedSourcesPart implements HandoverPart {
    private static final int SHOWN = 20;

    private final SourceRegistry sources;
    private final DomainChoice domains;

    ShelvedSourcesPart(SourceRegistry sources, DomainChoice domains) {
        this.sources = sources;
        this.domains = domains;
    }

    @Override
    public Section section(String timeDomain, Caller caller) {
        Clock clock = domains.clockOf(timeDomain);
        Instant now = clock.instant();
        Sight sight = Sight.ownOf(caller);
        List<Source> shelved = sources.listAll().stream()
                .filter(source -> sight.owns(source.agency()) && source.isInMaintenance(now))
                .toList();
        return new Section(
                "shelved",
                shelved.size(),
                shelved.stream().limit(SHOWN).map(ShelvedSourcesPart::line).toList());
    }

    private static Line line(Source source) {
        return new Line(
                "",
                source.id().value(),
                "/sources/" + source.id(),
                source.maintenance().map(Source.Maintenance::until).orElse(null));
    }
}
