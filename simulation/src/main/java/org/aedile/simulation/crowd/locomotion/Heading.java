package org.aedile.simulation.crowd.locomotion;

/** Where the person at hand turns, of length 1 once it is found; reused from one person to the next. */
final class Heading {
    double x;
    double y;
}
