package org.aedile.server.datasubject.internal;

import java.time.Duration;
import org.aedile.server.privacy.Due;
import org.aedile.server.privacy.Retained;
import org.springframework.stereotype.Component;

/**
 * Requests are kept for three years after their answer, as long as somebody may ask whether it was right; what was handed
 * out for a month, as long as it may get lost on its way.
 */
@Component
class RetainedRequests implements Retained {
    static final Duration KEPT = Duration.ofDays(1096);

    static final Duration ANSWER_KEPT = Duration.ofDays(30);

    private final PostgresRequests requests;

    RetainedRequests(PostgresRequests requests) {
        this.requests = requests;
    }

    @Override
    public String name() {
        return "data-subject requests";
    }

    @Override
    public long removeExpired(Due due) {
        return requests.removeAnsweredBefore(past(due, KEPT))
                + (long) requests.removeAnswersBefore(past(due, ANSWER_KEPT));
    }

    /** What was past that long before. */
    private static Due past(Due due, Duration kept) {
        return new Due(due.now().minus(kept), due.agency());
    }

    /** Requests hold references to what a source said, and nothing of it. */
    @Override
    public long erase(String sourceId) {
        return 0;
    }
}
