package org.aedile.server.triage;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * An item was handed on because nobody had acknowledged it.
 *
 * @param timeDomain id of the time domain
 * @param agency whose item it is
 * @param item id of the item
 * @param step 1 to 3
 * @param recipient which of the people of a shift that is
 * @param people their user names; empty when nobody is on duty at all
 * @param at when, by the domain's clock
 */
public record Escalation(
        String timeDomain, String agency, String item, int step, Recipient recipient, List<String> people, Instant at) {
    public Escalation {
        people = List.copyOf(people);
    }

    /** Along the shift. */
    public enum Recipient {
        /** The others at the desk that has the item. */
        DESK,
        /** Supervisors on duty. */
        SUPERVISOR,
        /** Whoever sits at the duty officer's desk. */
        DUTY_OFFICER,
        /** Those wanted are not on duty: everybody who is. */
        EVERYBODY;

        /** The word on the wire: lower case with dashes. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
