package org.aedile.server.projection;

import java.util.Map;
import org.aedile.server.domain.OpenDomain;

/** A projection that exists once per open time domain; a bean of a feature. */
public interface DomainProjection {
    /** Its name in the offsets table; never changes. */
    String name();

    /** The topic it reads for a domain. */
    String topic(String timeDomain);

    /** Where to begin reading, given how far it had come; earlier when it needs to know what came before. */
    default Map<Integer, Long> start(Map<Integer, Long> nextOffsets) {
        return nextOffsets;
    }

    /** A handler for that domain, used by one thread. */
    RecordHandler open(OpenDomain domain);
}
