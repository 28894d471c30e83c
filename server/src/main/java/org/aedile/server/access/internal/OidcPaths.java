package org.aedile.server.access.internal;

/** Where the browser goes on its way to the city's identity provider and back. */
final class OidcPaths {
    /** The only provider's name among paths. */
    static final String CITY = "city";

    static final String START_BASE = "/log-in/provider";
    static final String START = START_BASE + "/" + CITY;
    static final String RETURN = "/log-in/return/" + CITY;

    private OidcPaths() {}
}
