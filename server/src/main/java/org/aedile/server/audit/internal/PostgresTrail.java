package org.aedile.server.audit.internal;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aedile.server.audit.AuditEntry;
import org.aedile.server.audit.AuditTrail;
import org.aedile.server.audit.InboxTrail;
import org.aedile.server.database.Asking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts entries into the inbox within the writing transaction, and has one thread move them into the log after each commit.
 * What that thread misses, because another server wrote it or the database was away, it moves within a second.
 */
@Component
class PostgresTrail implements AuditTrail, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresTrail.class);

    private final AuditTrail inbox;
    private final LogWriter writer;
    private final AtomicBoolean called = new AtomicBoolean();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(Asking.platform(task), "audit-log"));
    private volatile boolean running;

    PostgresTrail(JdbcTemplate jdbc, LogWriter writer) {
        this.inbox = new InboxTrail(jdbc);
        this.writer = writer;
    }

    @Override
    public void write(List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        inbox.write(entries);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    callWriter();
                }
            });
        } else {
            callWriter();
        }
    }

    @Override
    public void start() {
        running = true;
        Future<?> unused = thread.scheduleWithFixedDelay(this::move, 0, 1, TimeUnit.SECONDS);
    }

    /** Moves what came last; what can't be moved now is moved at the next start. */
    @Override
    public void stop() {
        running = false;
        thread.execute(this::move);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("the audit log did not take in its last entries within 10 s; they wait for the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Ends after those who write. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void callWriter() {
        if (running && called.compareAndSet(false, true)) {
            thread.execute(this::move);
        }
    }

    private void move() {
        called.set(false);
        try {
            writer.moveAll();
        } catch (RuntimeException e) {
            LOG.warn("entries of the audit log could not be numbered and are tried again: {}", e.toString());
        }
    }
}
