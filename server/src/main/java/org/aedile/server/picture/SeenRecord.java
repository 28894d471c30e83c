package org.aedile.server.picture;

import java.util.List;
import org.aedile.server.access.Decisions.Shown;

/** What a reader sees of a record that may be another agency's; that it was shown is written down. Immutable. */
public interface SeenRecord {
    /** Whose records were shown with it. */
    List<Shown> shown();
}
