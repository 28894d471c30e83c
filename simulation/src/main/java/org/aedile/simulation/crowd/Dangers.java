package org.aedile.simulation.crowd;

import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.hazard.Flight;
import org.aedile.simulation.crowd.hazard.Hazards;
import org.aedile.simulation.crowd.hazard.SmokeField;
import org.aedile.simulation.crowd.hazard.ThreatField;
import org.aedile.simulation.crowd.hazard.ToxicDose;
import org.aedile.simulation.crowd.locomotion.Crowd;
import org.aedile.simulation.crowd.locomotion.Gait;

/** The dangers of a scenario while it runs: whom they slow, disable, frighten and catch, and what ways they change. */
final class Dangers {
    private final SmokeField smoke;
    private final ToxicDose dose;
    private final ThreatField threats;
    private final Flight flight;
    private final Casualties casualties;

    Dangers(Hazards hazards, Floor floor, Casualties casualties) {
        smoke = new SmokeField(hazards.smokes(), floor);
        dose = new ToxicDose(hazards.gases(), floor);
        threats = new ThreatField(hazards.threats(), floor);
        flight = new Flight(threats, floor);
        this.casualties = casualties;
    }

    /** True when people's pace or direction may have to change because of them. */
    boolean areFelt() {
        return !smoke.isEmpty() || !threats.isEmpty();
    }

    /** True when a person, by their number, knows of a threat and can still flee. */
    boolean isWarned(int id) {
        return flight.isWarned(id) && !casualties.contains(id);
    }

    /** Everybody breathes for a step that ends at a moment. */
    void breathe(Crowd crowd, double seconds) {
        if (!dose.isEmpty()) {
            dose.breathe(
                    crowd,
                    seconds,
                    Gait.STEP_SECONDS,
                    person -> casualties.add(person, new Casualties.Casualty(Outcome.Reason.INCAPACITATED, seconds)));
        }
    }

    /** Sets pace and lean of those who are in danger, relative to what they would do without. */
    void act(Crowd crowd, double seconds) {
        if (!threats.isEmpty()) {
            threats.advance(seconds);
            flight.react(
                    crowd,
                    seconds,
                    casualties::contains,
                    person -> casualties.add(person, new Casualties.Casualty(Outcome.Reason.CAUGHT, seconds)));
        }
        if (!smoke.isEmpty()) {
            smoke.advance(seconds);
            smoke.slow(crowd);
        }
    }

    /** Who knows of a threat tells others. */
    void tell(Crowd crowd, double seconds) {
        if (!threats.isEmpty()) {
            flight.tell(crowd, seconds, casualties::contains);
        }
    }

    /** Finds ways anew where smoke or threats have changed; true when any has. */
    boolean reroute(Routes routes) {
        boolean thicker = smoke.hasChanged();
        boolean moved = flight.anyWarned() && threats.hasChanged();
        if (thicker) {
            routes.find(smoke);
        }
        if (!threats.isEmpty() && (thicker || moved)) {
            routes.findAround(node -> smoke.at(node) * threats.at(node));
        }
        return thicker || moved;
    }
}
