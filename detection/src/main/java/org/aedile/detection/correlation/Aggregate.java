package org.aedile.detection.correlation;

/** Sums up the entries of a window that come at one end and go at the other. The same whatever the way they came. */
interface Aggregate {
    void add(Entries entries, int entry);

    void remove(Entries entries, int entry);

    double result();

    void clear();
}
