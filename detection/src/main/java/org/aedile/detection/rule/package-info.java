/**
 * Sigma rules: read by {@link org.aedile.detection.rule.SigmaReader} with the positions of their parts, narrowed by
 * {@link org.aedile.detection.rule.SigmaFilter}s, compiled into a
 * {@link org.aedile.detection.rule.RuleSet}, matched by a {@link org.aedile.detection.rule.RuleMatcher} per thread. Each rule
 * is filed under one witness that must be present for it to match, so an event tries few of them. Knows no alerts.
 */
@NullMarked
package org.aedile.detection.rule;

import org.jspecify.annotations.NullMarked;
