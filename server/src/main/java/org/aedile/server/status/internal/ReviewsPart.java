package org.aedile.server.status.internal;

import org.aedile.server.oversight.BreakGlass;
import org.aedile.server.oversight.Reviews;
import org.aedile.server.status.Status;
import org.aedile.server.status.StatusPart;
import org.springframework.stereotype.Component;

/** Whether those who broke the glass have been looked into in time: oversight is a part of the platform too. */
@Component
class ReviewsPart implements StatusPart {
    private static final String NAME = "reviews";

    private final Reviews reviews;

    ReviewsPart(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public Status.Part part() {
        int overdue = reviews.countOverdue();
        return overdue == 0
                ? new Status.Part(NAME, "ok", "none is overdue")
                : new Status.Part(
                        NAME,
                        "degraded",
                        "%d of broken glasses not done within %d h"
                                .formatted(overdue, BreakGlass.REVIEWED_WITHIN.toHours()));
    }
}
