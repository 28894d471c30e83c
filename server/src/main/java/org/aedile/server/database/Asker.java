package org.aedile.server.database;

import java.util.List;

/** On whose behalf the database is asked. */
public sealed interface Asker {
    /** The parts of the platform itself. */
    enum Part implements Asker {
        /** Migrations, retention, backups, looking up who logs in: sees all rows. */
        PLATFORM,
        /** What the log says, written into its tables: may use those tables and no others. */
        PROJECTION,
        /** Nobody who is known: sees no row. */
        NOBODY
    }

    /**
     * Who is behind a request.
     *
     * @param agency whose rows they read and write
     * @param person whose own account and sessions they see
     * @param sees agencies of which they read rows, their own among them
     * @param handles agencies whose alerts they handle, their own among them
     * @param administers true for who manages accounts of all agencies
     */
    record Tenant(String agency, String person, List<String> sees, List<String> handles, boolean administers)
            implements Asker {
        public Tenant {
            sees = List.copyOf(sees);
            handles = List.copyOf(handles);
        }
    }
}
