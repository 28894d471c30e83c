package org.aedile.server.incident.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aedile.server.figures.Step;
import org.aedile.server.figures.StepTime;
import org.aedile.server.figures.Steps;
import org.aedile.server.incident.AgencyPart;
import org.aedile.server.incident.IncidentListener;
import org.aedile.server.incident.IncidentSummary;
import org.aedile.server.incident.PartState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes down when incidents went through their steps, for the figures of each agency that takes part, and of nobody in it.
 * It reads the times off the incident, so what was missed once comes with the next step.
 */
@Component
class IncidentTimes implements IncidentListener {
    private final Steps steps;

    IncidentTimes(Steps steps) {
        this.steps = steps;
    }

    @Override
    public void incidentChanged(IncidentSummary incident, Event event) {
        if (event == Event.CHANGED || event == Event.UNIT_MOVED) {
            return;
        }
        List<StepTime> times = new ArrayList<>();
        for (AgencyPart part : incident.parts()) {
            times.addAll(part.agency().equals(incident.lead()) ? ofLead(incident, part) : ofPartner(incident, part));
        }
        steps.record(times);
    }

    /** For who leads it, it begins when it is opened and ends with the whole incident. */
    private static List<StepTime> ofLead(IncidentSummary incident, AgencyPart part) {
        Course course = new Course(incident.timesOf(part.agency()));
        course.add(Step.OPENED, incident.openedAt());
        firstAsked(incident).ifPresent(asked -> course.add(Step.SHARED, asked));
        course.add(Step.CLOSED, incident.closedAt());
        return course.times;
    }

    private static Optional<Instant> firstAsked(IncidentSummary incident) {
        return incident.parts().stream()
                .filter(part -> !part.agency().equals(incident.lead()))
                .map(AgencyPart::askedAt)
                .min(Comparator.naturalOrder());
    }

    /** For who is asked, it begins with that and ends with their own part. */
    private static List<StepTime> ofPartner(IncidentSummary incident, AgencyPart part) {
        Course course = new Course(incident.timesOf(part.agency()));
        course.add(Step.SHARED, part.askedAt());
        course.add(Step.ACKNOWLEDGED, part.takenAt());
        course.add(Step.CLOSED, part.state() == PartState.CLOSED ? part.since() : null);
        return course.times;
    }

    /** The steps of one subject. */
    private static final class Course {
        private final StepTime.Subject subject;
        private final List<StepTime> times = new ArrayList<>();

        Course(StepTime.Subject subject) {
            this.subject = subject;
        }

        void add(Step step, @Nullable Instant at) {
            if (at != null) {
                times.add(new StepTime(subject, step, at));
            }
        }
    }
}
