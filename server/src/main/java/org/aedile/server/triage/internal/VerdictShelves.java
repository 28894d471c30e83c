package org.aedile.server.triage.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Severity;
import org.aedile.server.access.Deeds;
import org.aedile.server.alert.AlertListener.AlertChange;
import org.aedile.server.alert.AlertSummary;
import org.aedile.server.alert.CloseReason;
import org.aedile.server.audit.Subject;
import org.aedile.server.triage.Shelf;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people's verdicts change by themselves, within bounds. When five alerts of a rule about a source were closed as false
 * or expected within thirty days, and none as real, the platform shelves what is at most medium of them: for a day, and a day
 * more with each further verdict, a week at most. What is high or critical comes to the queue all the same, unless a
 * supervisor widens the shelf. The first alert closed as real ends it, and so may anybody; verdicts given before somebody
 * ended it don't count again. It is a {@link Shelf} like others: listed, counted, audited.
 */
@Component
class VerdictShelves {
    private static final String KIND = "shelf";
    private static final String PLATFORM = "";
    private static final int LEAST_VERDICTS = 5;
    private static final int MOST_DAYS = 7;
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final ShelfStore store;
    private final Deeds deeds;
    private final TransactionTemplate transactions;

    VerdictShelves(ShelfStore store, Deeds deeds, TransactionTemplate transactions) {
        this.store = store;
        this.deeds = deeds;
        this.transactions = transactions;
    }

    /** Looks at what people closed; to be called by the platform, with the domain's lock. True when shelves changed. */
    boolean consider(DomainTriage domain, Collection<AlertChange> changes) {
        return changes.stream()
                        .map(AlertChange::summary)
                        .filter(alert -> alert.closeReason() != null)
                        .filter(alert -> consider(domain, alert))
                        .count()
                > 0;
    }

    private boolean consider(DomainTriage domain, AlertSummary alert) {
        AgencyId agency = AgencyId.of(alert.agency());
        Optional<Shelf> shelf = domain.shelving().about(agency, alert.source(), alert.rule());
        String verdict = alert.closeReason();
        if (CloseReason.REAL.word().equals(verdict)) {
            shelf.filter(Shelf::begunByVerdicts).ifPresent(one -> end(domain, one));
            return shelf.filter(Shelf::begunByVerdicts).isPresent();
        }
        boolean wrong = CloseReason.FALSE.word().equals(verdict)
                || CloseReason.EXPECTED.word().equals(verdict);
        return wrong && shelf.isEmpty() && weigh(domain, agency, alert);
    }

    private boolean weigh(DomainTriage domain, AgencyId agency, AlertSummary alert) {
        ShelfStore.Said said = store.said(domain.id(), alert, domain.now().minus(REMEMBERED));
        if (said.right() > 0 || said.wrong() < LEAST_VERDICTS) {
            return false;
        }
        Shelf shelf = shelf(domain.now(), alert, said.wrong());
        transactions.executeWithoutResult(status -> {
            store.put(domain.id(), shelf);
            deeds.done("shelved", new Subject(KIND, shelf.id()), shelf.toString());
        });
        domain.shelving().put(shelf);
        ShelfDesk.clear(domain, domain.queue(agency), shelf);
        return true;
    }

    private void end(DomainTriage domain, Shelf shelf) {
        Shelf ended = shelf.ended(domain.now(), PLATFORM);
        transactions.executeWithoutResult(status -> {
            store.put(domain.id(), ended);
            deeds.done("ended", KIND, shelf.id());
        });
        domain.shelving().remove(shelf.id());
    }

    private static Shelf shelf(Instant now, AlertSummary alert, int verdicts) {
        int days = Math.min(MOST_DAYS, verdicts - LEAST_VERDICTS + 1);
        return new Shelf(
                ActMachine.newToken(),
                alert.agency(),
                alert.source(),
                alert.rule(),
                "closed as false or expected %d times in 30 days".formatted(verdicts),
                false,
                Severity.MEDIUM.word(),
                verdicts,
                PLATFORM,
                now,
                now.plus(Duration.ofDays(days)),
                null,
                0);
    }
}
