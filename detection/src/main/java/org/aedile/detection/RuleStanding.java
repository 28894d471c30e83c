package org.aedile.detection;

/**
 * Whose a rule is, and whether anybody hears of it.
 *
 * @param agency agency whose observations it sees and to which its alerts belong; empty for the city, which sees all
 * @param shadow true while it runs like a live rule but alerts nobody
 */
public record RuleStanding(String agency, boolean shadow) {
    /** The attribute of an alert that nobody is to be alerted by. */
    public static final String SHADOW = "shadow";

    /** A live rule of the city. */
    public static final RuleStanding CITY = new RuleStanding("", false);

    /** Whether such a rule may see what belongs to that agency. */
    public boolean sees(String owner) {
        return agency.isEmpty() || agency.equals(owner);
    }

    /** Whether such a correlation keeps a rule of that standing from alerting by itself: one in shadow no live rule. */
    boolean silences(RuleStanding rule) {
        return !shadow || rule.shadow();
    }

    /** Whether such a correlation may take what a rule of that standing found at a source of that agency. */
    boolean takes(RuleStanding rule, String owner) {
        boolean known = agency.isEmpty() || rule.agency().isEmpty() || agency.equals(rule.agency());
        return known && sees(owner);
    }
}
