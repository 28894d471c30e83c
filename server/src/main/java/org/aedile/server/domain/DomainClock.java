package org.aedile.server.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of a time domain: the system's for live, one with a start and a speed for the demo and replays, or one that is
 * moved by hand (speed 0). It never runs backwards. Thread-safe.
 */
public final class DomainClock extends Clock {
    private final InstantSource system;
    private final boolean live;
    private long anchorSystemMillis;
    private long anchorDomainMillis;
    private double speed;
    private long limitMillis = Long.MAX_VALUE;

    private DomainClock(InstantSource system, boolean live, long startMillis, double speed) {
        this.system = system;
        this.live = live;
        this.anchorSystemMillis = system.millis();
        this.anchorDomainMillis = startMillis;
        this.speed = speed;
    }

    /** The live domain's clock: the system's, held still when that one is set back. */
    public static DomainClock live(InstantSource system) {
        return new DomainClock(system, true, system.millis(), 1);
    }

    /** A clock that shows {@code start} now and runs {@code speed} times as fast as the system's. */
    public static DomainClock of(InstantSource system, Instant start, double speed) {
        return new DomainClock(system, false, start.toEpochMilli(), requireSpeed(speed));
    }

    @Override
    public synchronized long millis() {
        if (live) {
            anchorDomainMillis = Math.max(anchorDomainMillis, system.millis());
            return anchorDomainMillis;
        }
        long elapsed = Math.max(0, system.millis() - anchorSystemMillis);
        return Math.min(limitMillis, anchorDomainMillis + (long) (elapsed * speed));
    }

    /**
     * Lets the clock run up to that time and no further until it is told again; what it stood still is not made up for. A
     * player that falls behind holds its domain's clock so, and no source seems silent because of it.
     */
    public synchronized void allowUntil(long domainMillis) {
        requireNotLive();
        anchorDomainMillis = millis();
        anchorSystemMillis = system.millis();
        limitMillis = Math.max(anchorDomainMillis, domainMillis);
    }

    /** Domain seconds per real second; 0 for a clock that is moved by hand or stopped. */
    public synchronized double speed() {
        return speed;
    }

    /** Goes on from now at another speed; 0 stops it. */
    public synchronized void changeSpeed(double newSpeed) {
        requireNotLive();
        anchorDomainMillis = millis();
        anchorSystemMillis = system.millis();
        speed = requireSpeed(newSpeed);
    }

    /** Moves the clock forward to that time; a time that has passed changes nothing. */
    public synchronized void advanceTo(long domainMillis) {
        requireNotLive();
        if (domainMillis > millis()) {
            anchorDomainMillis = domainMillis;
            anchorSystemMillis = system.millis();
        }
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        if (!zone.equals(ZoneOffset.UTC)) {
            throw new IllegalArgumentException("a domain's clock shows UTC, not " + zone);
        }
        return this;
    }

    private void requireNotLive() {
        if (live) {
            throw new IllegalStateException("the live domain's clock is the system's and can't be moved");
        }
    }

    private static double requireSpeed(double speed) {
        if (!(speed >= 0 && speed <= 100_000)) {
            throw new IllegalArgumentException("speed " + speed + " is outside 0 to 100,000");
        }
        return speed;
    }
}
