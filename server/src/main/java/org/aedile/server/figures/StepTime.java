package org.aedile.server.figures;

import java.time.Instant;
import org.aedile.kernel.AgencyId;

/**
 * When a step was done.
 *
 * @param subject what it is about
 * @param step which step
 * @param at when, by the domain's clock
 */
public record StepTime(Subject subject, Step step, Instant at) {
    /**
     * What goes through the steps.
     *
     * @param timeDomain id of the time domain
     * @param agency whose work it is
     * @param kind {@code item} or {@code incident}
     * @param id its id
     * @param type what figures are made by: a category of items, a type of incidents
     */
    public record Subject(String timeDomain, AgencyId agency, String kind, String id, String type) {}
}
