package org.aedile.detection.sensor;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Local time of a zone, daylight saving included, fast enough for every reading: the offset is looked up once per stretch
 * between two of its changes. Thread-safe.
 */
public final class LocalHours {
    public static final int HOURS_PER_WEEK = 168;
    public static final LocalHours UTC = new LocalHours(ZoneOffset.UTC);

    private static final long MILLIS_PER_HOUR = 3_600_000L;

    /** 1970-01-01 was a Thursday: three days after Monday. */
    private static final int HOURS_SINCE_MONDAY_1970 = 72;

    private static final Map<String, LocalHours> BY_NAME = new ConcurrentHashMap<>();

    private final ZoneId zone;
    private final ZoneRules rules;
    private volatile Stretch stretch = new Stretch(Long.MAX_VALUE, Long.MIN_VALUE, 0);

    private record Stretch(long fromMillis, long untilMillis, long offsetMillis) {}

    private LocalHours(ZoneId zone) {
        this.zone = zone;
        this.rules = zone.getRules();
    }

    /** By IANA name; UTC when there is no such zone. */
    public static LocalHours of(String timeZone) {
        return BY_NAME.computeIfAbsent(timeZone, LocalHours::parse);
    }

    public ZoneId zone() {
        return zone;
    }

    /** Milliseconds since 1970-01-01 00:00 local time. */
    public long localMillis(long epochMillis) {
        Stretch current = stretch;
        if (epochMillis < current.fromMillis || epochMillis >= current.untilMillis) {
            current = lookUp(epochMillis);
            stretch = current;
        }
        return epochMillis + current.offsetMillis;
    }

    /** Hours since 1970-01-01 00:00 local time. */
    public static long hourIndex(long localMillis) {
        return Math.floorDiv(localMillis, MILLIS_PER_HOUR);
    }

    /** 0 is Monday 00:00 to 01:00. */
    public static int hourOfWeek(long hourIndex) {
        return (int) Math.floorMod(hourIndex + HOURS_SINCE_MONDAY_1970, (long) HOURS_PER_WEEK);
    }

    private Stretch lookUp(long epochMillis) {
        Instant instant = Instant.ofEpochMilli(epochMillis);
        long offset = rules.getOffset(instant).getTotalSeconds() * 1_000L;
        @Nullable ZoneOffsetTransition before = rules.previousTransition(instant.plusMillis(1));
        @Nullable ZoneOffsetTransition after = rules.nextTransition(instant);
        return new Stretch(
                before == null ? Long.MIN_VALUE : before.getInstant().toEpochMilli(),
                after == null ? Long.MAX_VALUE : after.getInstant().toEpochMilli(),
                offset);
    }

    private static LocalHours parse(String timeZone) {
        try {
            return new LocalHours(ZoneId.of(timeZone));
        } catch (DateTimeException e) {
            return UTC;
        }
    }
}
