package org.aedile.server.projection;

import org.aedile.server.domain.OpenDomain;

/** A projection that exists once per open time domain; a bean of a feature. */
public interface DomainProjection {
    /** Its name in the offsets table; never changes. */
    String name();

    /** The topic it reads for a domain. */
    String topic(String timeDomain);

    /** A handler for that domain, used by one thread. */
    RecordHandler open(OpenDomain domain);
}
