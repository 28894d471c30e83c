package org.aedile.server.gate;

import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.access.KnownAgencies;
import org.springframework.stereotype.Component;

/**
 * Lets people look at what their own agency has as the people of another one see it now; that they looked is written down.
 * A list made with it leaves out what the caller doesn't see. Thread-safe.
 */
@Component
public class ShownTo {
    private final Gate gate;
    private final KnownAgencies agencies;
    private final Deeds deeds;

    ShownTo(Gate gate, KnownAgencies agencies, Deeds deeds) {
        this.gate = gate;
        this.agencies = agencies;
        this.deeds = deeds;
    }

    /**
     * What the people of that agency see now.
     *
     * @throws org.aedile.kernel.AedileException {@code INVALID_VALUE} for an agency that the caller doesn't know
     */
    public Sight sightOf(String agency, Caller caller) {
        AgencyId viewer = agencies.require(AgencyId.of(agency), caller);
        deeds.done("listed-shown", "agency", viewer.value());
        return gate.sightOf(viewer);
    }
}
