package org.aedile.detection;

/**
 * A Sigma file as it was written: one YAML document or several, rules and correlations together.
 *
 * @param file where it came from, shown when it is refused: {@code rules/windows/x.yml}
 * @param text the YAML
 * @param standing whose it is, and whether anybody hears of it
 */
public record RuleText(String file, String text, RuleStanding standing) {
    /** A live file of the city. */
    public RuleText(String file, String text) {
        this(file, text, RuleStanding.CITY);
    }
}
