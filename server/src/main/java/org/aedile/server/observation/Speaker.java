package org.aedile.server.observation;

import org.aedile.kernel.AgencyId;
import org.aedile.kernel.SourceId;
import org.aedile.server.gate.Sight;
import org.aedile.server.source.Source;

/** Who hands in an observation, and for which sources that may speak. */
public sealed interface Speaker {
    boolean maySpeakFor(Source source);

    /** Shown to whom it is refused. */
    String name();

    /** A source with its own credentials. */
    record OneSource(SourceId id) implements Speaker {
        @Override
        public boolean maySpeakFor(Source source) {
            return source.id().equals(id);
        }

        @Override
        public String name() {
            return "source " + id;
        }
    }

    /** A machine that speaks for every source of its agency. */
    record OneAgency(AgencyId agency, String name) implements Speaker {
        @Override
        public boolean maySpeakFor(Source source) {
            return Sight.ofOwn(agency).owns(source.agency());
        }
    }

    /** A part of the platform itself, or someone who may read its data directory. */
    record Platform(String name) implements Speaker {
        @Override
        public boolean maySpeakFor(Source source) {
            return true;
        }
    }
}
