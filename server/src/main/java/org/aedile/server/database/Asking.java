package org.aedile.server.database;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Says on whose behalf this thread asks the database from here on, where that isn't the caller of the request it serves. A
 * thread that says nothing and serves no request sees no rows. Who asks is settled when a connection is taken, so it can't
 * change within a transaction.
 */
public final class Asking {
    private static final ThreadLocal<@Nullable Asker> DECLARED = new ThreadLocal<>();

    private Asking() {}

    /** What this thread has said; empty when it goes by its request. */
    public static Optional<Asker> declared() {
        return Optional.ofNullable(DECLARED.get());
    }

    /**
     * Does the work on behalf of that asker.
     *
     * @throws IllegalStateException within a transaction that was begun on behalf of another
     */
    public static <T> T as(Asker asker, Supplier<T> work) {
        Asker before = DECLARED.get();
        requireSettled(asker, before);
        DECLARED.set(asker);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    /** The same for work without a result. */
    public static void as(Asker asker, Runnable work) {
        Boolean unused = as(asker, () -> {
            work.run();
            return true;
        });
    }

    /** The work, to be done by whichever thread on behalf of the platform. */
    public static Runnable platform(Runnable work) {
        return () -> as(Asker.Part.PLATFORM, work);
    }

    /** The work, to be done by whichever thread on behalf of the projections. */
    public static Runnable projection(Runnable work) {
        return () -> as(Asker.Part.PROJECTION, work);
    }

    /** From here on this thread asks for the platform, until {@link #end}. */
    public static void beginPlatform() {
        DECLARED.set(Asker.Part.PLATFORM);
    }

    /** This thread goes by its requests again. */
    public static void end() {
        DECLARED.remove();
    }

    private static void requireSettled(Asker asker, @Nullable Asker before) {
        if (TransactionSynchronizationManager.isActualTransactionActive() && !asker.equals(before)) {
            throw new IllegalStateException("a transaction that was begun for "
                    + (before == null ? "a request" : before) + " can't go on for " + asker);
        }
    }

    private static void restore(@Nullable Asker before) {
        if (before == null) {
            DECLARED.remove();
        } else {
            DECLARED.set(before);
        }
    }
}
