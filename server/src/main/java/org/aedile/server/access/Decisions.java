package org.aedile.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.server.audit.AuditEntry;
import org.aedile.server.audit.AuditTrail;
import org.aedile.server.audit.Decision;
import org.aedile.server.audit.Subject;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.jspecify.annotations.Nullable;

/**
 * Writes into the audit log that somebody did not get a record of others, or got it, whole or with parts hidden. So that nobody
 * can fill the log by asking, the same is written once an hour for a caller: a refusal for each record, what is shown for each
 * kind of record and agency; and of one caller at most {@value #MOST_REFUSALS} refusals an hour. Thread-safe.
 */
public final class Decisions {
    /**
     * What somebody did who asked for a record of others. It tells that there is such a record, so those of the asker's agency
     * don't get to read it.
     */
    public static final String ASKED_FOR = "asked-for";

    /** What somebody did who was told that they may not. */
    public static final String WANTED = "wanted";

    /** What somebody did who saw records of another agency, about people or not. */
    public static final String WAS_SHOWN = "was-shown";

    static final int MOST_REFUSALS = 1_000;
    private static final int MOST_REMEMBERED = 20_000;
    private static final ThreadLocal<@Nullable List<Runnable>> WAITING = new ThreadLocal<>();
    private static final Duration ONCE = Duration.ofHours(1);

    private final AuditTrail trail;
    private final InstantSource clock;
    private final Map<Key, Instant> written = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Instant> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };
    private final Map<String, Integer> refusals = new LinkedHashMap<>();
    private Instant countedSince = Instant.EPOCH;

    public Decisions(AuditTrail trail, InstantSource clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What somebody saw of an agency's records.
     *
     * @param kind of record, such as {@code unit}
     * @param masked true when names and texts of people were hidden
     */
    public record Shown(String kind, AgencyId owner, boolean masked) {}

    private record Key(String caller, Subject subject, Decision decision) {}

    /**
     * Keeps that the caller asked for a record of others.
     *
     * @param asIfAbsent what they are told: the same as if it were not there
     * @return what they are told, to be thrown
     */
    public AedileException refused(Caller caller, Subject record, AedileException asIfAbsent) {
        if (isDue(caller, record, Decision.REFUSED)) {
            trail.write(AuditEntry.done(clock.instant(), caller.actor(), ASKED_FOR, record)
                    .refused());
        }
        return asIfAbsent;
    }

    /**
     * What the caller is told of something that isn't there for them; that they asked for it is kept when it is there for
     * others. Whether it is, is asked when their request is over: a transaction would take back what is written within it.
     *
     * @param isThere asked on behalf of the platform
     * @return what they are told, to be thrown
     */
    public AedileException absent(Caller caller, Subject record, BooleanSupplier isThere, AedileException asIfAbsent) {
        Runnable asking = () -> {
            if (Asking.as(Asker.Part.PLATFORM, isThere::getAsBoolean)) {
                refused(caller, record, asIfAbsent);
            }
        };
        List<Runnable> request = WAITING.get();
        if (request == null) {
            asking.run();
        } else {
            request.add(asking);
        }
        return asIfAbsent;
    }

    /** A request begins on this thread. */
    public void begin() {
        WAITING.set(new ArrayList<>());
    }

    /** The request is over. */
    public void settle() {
        List<Runnable> request = WAITING.get();
        WAITING.remove();
        if (request != null) {
            request.forEach(Runnable::run);
        }
    }

    /**
     * Keeps that the caller wanted something which their roles, or the gate, don't let them do.
     *
     * @param what in words that name no record, which could be another agency's
     */
    public void forbidden(Caller caller, String what) {
        Subject wanted = new Subject("endpoint", what);
        if (isDue(caller, wanted, Decision.REFUSED)) {
            trail.write(AuditEntry.done(clock.instant(), caller.actor(), WANTED, wanted)
                    .refused());
        }
    }

    /** Keeps what of it was shown to the caller of other agencies. */
    public void note(Caller caller, Stream<Shown> seen) {
        seen.distinct()
                .filter(one -> !caller.isLocal() && !one.owner().equals(caller.agency()))
                .forEach(one -> note(caller, one));
    }

    private void note(Caller caller, Shown seen) {
        if (seen.masked()) {
            masked(caller, seen.kind(), seen.owner());
        } else {
            shown(caller, seen.kind(), seen.owner());
        }
    }

    /** Keeps that the caller was shown records of that kind and agency whole. */
    public void shown(Caller caller, String kind, AgencyId owner) {
        Subject records = recordsOf(kind, owner);
        if (isDue(caller, records, Decision.SHOWN)) {
            trail.write(AuditEntry.done(clock.instant(), caller.actor(), WAS_SHOWN, records)
                    .shown());
        }
    }

    /** Keeps that the caller was shown records of that kind and agency with names and texts of people hidden. */
    public void masked(Caller caller, String kind, AgencyId owner) {
        Subject records = recordsOf(kind, owner);
        if (isDue(caller, records, Decision.MASKED)) {
            trail.write(AuditEntry.done(clock.instant(), caller.actor(), "read", records)
                    .masked());
        }
    }

    private static Subject recordsOf(String kind, AgencyId owner) {
        return new Subject(kind + "s of", owner.value());
    }

    private synchronized boolean isDue(Caller caller, Subject subject, Decision decision) {
        Instant now = clock.instant();
        Key key = new Key(caller.username(), subject, decision);
        Instant before = written.get(key);
        if (before != null && before.plus(ONCE).isAfter(now)) {
            return false;
        }
        if (decision == Decision.REFUSED && !mayRefuse(caller, now)) {
            return false;
        }
        written.remove(key); // so that it goes to the end, as the newest
        written.put(key, now);
        return true;
    }

    private boolean mayRefuse(Caller caller, Instant now) {
        if (!countedSince.plus(ONCE).isAfter(now)) {
            refusals.clear();
            countedSince = now;
        }
        return refusals.merge(caller.username(), 1, Integer::sum) <= MOST_REFUSALS;
    }
}
