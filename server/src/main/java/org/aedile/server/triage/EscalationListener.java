package org.aedile.server.triage;

/** Hears of every escalation in the transaction that writes it down, to tell the people. Must return quickly. */
@FunctionalInterface
public interface EscalationListener {
    /**
     * @param escalation to whom it goes
     * @param item what it is about
     */
    void escalated(Escalation escalation, ItemChange item);
}
