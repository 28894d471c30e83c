package org.aedile.server.status.internal;

import org.aedile.server.access.LoginReport;
import org.aedile.server.status.Status;
import org.aedile.server.status.StatusPart;
import org.springframework.stereotype.Component;

/** Whether somebody guesses passwords. */
@Component
class LoginPart implements StatusPart {
    private static final String NAME = "log-in";

    private final LoginReport report;

    LoginPart(LoginReport report) {
        this.report = report;
    }

    @Override
    public Status.Part part() {
        LoginReport.Guessing guessing = report.guessing();
        return guessing.reported()
                ? new Status.Part(
                        NAME,
                        "degraded",
                        "somebody may be guessing: %d failed log-ins in 10 min, for %d names from %d addresses"
                                .formatted(guessing.attempts(), guessing.accounts(), guessing.addresses()))
                : new Status.Part(NAME, "ok", guessing.attempts() + " failed log-ins in 10 min");
    }
}
