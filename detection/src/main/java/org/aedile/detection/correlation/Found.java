package org.aedile.detection.correlation;

import java.util.function.UnaryOperator;

/**
 * Something that a correlation may take: a rule matched an observation, or an alert was raised.
 *
 * @param rule id of the rule, or of the correlation whose alert it is
 * @param kind what it says
 * @param origin where it comes from, with the place of the source when it has none of its own
 * @param zone of the source; may be empty
 * @param eventTimeMillis by the source's clock
 * @param receiptTimeMillis by the domain's clock
 * @param fields the value of a field by its name, empty when there is none
 */
public record Found(
        String rule,
        Match.Kind kind,
        Match.Origin origin,
        String zone,
        long eventTimeMillis,
        long receiptTimeMillis,
        UnaryOperator<String> fields) {}
