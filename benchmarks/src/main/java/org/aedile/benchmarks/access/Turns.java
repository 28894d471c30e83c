package org.aedile.benchmarks.access;

/**
 * Who asks what, when not everybody asks everything: each endpoint is asked by each role of some agencies, another endpoint
 * or another role of other ones. Who is of no agency, or came for one thing only, is always asked.
 *
 * @param agencies of how many agencies each role asks, at least 1
 * @param seed which ones; another seed asks for others
 */
record Turns(int agencies, long seed) {
    private static final int ALL = Share.AGENCIES.size();

    Turns {
        if (agencies < 1) {
            throw new IllegalArgumentException(agencies + " agencies: at least 1 asks");
        }
    }

    /** @param endpoint its number */
    boolean isTurnOf(Visitor visitor, int endpoint) {
        int place = Share.AGENCIES.indexOf(visitor.agency());
        if (place < 0 || visitor.name().contains(People.LEAVER)) {
            return true;
        }
        return Math.floorMod(place + endpoint + visitor.role().hashCode() + seed, ALL) < agencies;
    }
}
