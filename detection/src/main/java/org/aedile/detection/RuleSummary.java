package org.aedile.detection;

import java.util.Map;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.Severity;

/**
 * What an operator sees of a loaded rule.
 *
 * @param id the rule's id
 * @param title the rule's title
 * @param titles the title in other languages, by their ISO 639 code
 * @param severity from the rule's level
 * @param author shown with every match, as the rules' licence asks
 * @param status Sigma's status: {@code stable}, {@code test}, {@code experimental}
 * @param logSource which events it reads
 * @param kind {@code sigma} or {@code correlation}
 * @param file where it came from
 */
public record RuleSummary(
        String id,
        String title,
        Map<String, String> titles,
        Severity severity,
        String author,
        String status,
        LogSource logSource,
        String kind,
        String file) {}
