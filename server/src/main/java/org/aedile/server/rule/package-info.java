/**
 * The rules and detector settings of the city. {@link org.aedile.server.rule.RuleBook} says what is loaded and what was
 * refused; what lies in the configured folders is put on the log's topics when the server starts. Matching the
 * city's events happens in the detection job; {@link org.aedile.server.rule.RulesCommand} is for authors, on events of their
 * own.
 */
@NullMarked
package org.aedile.server.rule;

import org.jspecify.annotations.NullMarked;
