/**
 * The gate through which every observation enters: checked against the registry, stamped with the domain's clock, sealed
 * when it is about people, and acknowledged only when the log has it. Start at {@link
 * org.aedile.server.observation.Intake}. Knows no protocol; connectors call it.
 */
@NullMarked
package org.aedile.server.observation;

import org.jspecify.annotations.NullMarked;
