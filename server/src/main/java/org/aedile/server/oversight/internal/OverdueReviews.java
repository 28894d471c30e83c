package org.aedile.server.oversight.internal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.aedile.server.access.Deeds;
import org.aedile.server.audit.Subject;
import org.aedile.server.database.PlatformRun;
import org.aedile.server.oversight.BreakGlass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the privacy officers of both agencies that nobody has reviewed a broken glass in time: once in the audit log, and on
 * their screens from then on until somebody has.
 */
@Component
class OverdueReviews {
    private final GlassDesk desk;
    private final PostgresGlasses store;
    private final NoticeBoard notices;
    private final Deeds deeds;
    private final TransactionTemplate transactions;
    private final InstantSource clock;

    OverdueReviews(
            GlassDesk desk,
            PostgresGlasses store,
            NoticeBoard notices,
            Deeds deeds,
            TransactionTemplate transactions,
            InstantSource clock) {
        this.desk = desk;
        this.store = store;
        this.notices = notices;
        this.deeds = deeds;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Looks every minute. */
    @Configuration(proxyBeanMethods = false)
    static class Run {
        private static final Duration PAUSE = Duration.ofMinutes(1);

        @Bean
        PlatformRun overdueReviewsRun(OverdueReviews reviews) {
            return new PlatformRun("overdue reviews", new PlatformRun.Pace(PAUSE, PAUSE), reviews::tell);
        }
    }

    /** Tells of those that have become overdue. On behalf of the platform. */
    void tell() {
        List<BreakGlass> fresh =
                desk.listOverdue().stream().filter(this::isFirst).toList();
        fresh.forEach(glass -> notices.changed(glass.agency(), glass.scope().owner()));
    }

    private boolean isFirst(BreakGlass glass) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            boolean first = store.tellOverdue(glass.id(), clock.instant());
            if (first) {
                deeds.done(
                        "became-overdue",
                        new Subject(GlassDesk.KIND, glass.id()),
                        "review due " + glass.due() + ": " + glass);
            }
            return first;
        }));
    }
}
