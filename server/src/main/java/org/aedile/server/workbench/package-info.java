/**
 * Where people write the rules of a city: drafts, what they would have found, shadow, approval by a second person, budgets,
 * and the way back. {@link org.aedile.server.workbench.RuleVersion} is what there is of a rule; the rules in effect are
 * those of {@link org.aedile.server.rule.RuleBook}, whether they come from here or from folders. Everything is done over
 * REST, under {@code /api/v1/rules}.
 */
@NullMarked
package org.aedile.server.workbench;

import org.jspecify.annotations.NullMarked;
