/**
 * Need-to-know groups inside agencies: covert operations, internal affairs. Only their members see what belongs to them, and
 * nobody lets themselves in. Start at {@link org.aedile.server.group.Groups}; the gate asks them as an {@link
 * org.aedile.server.gate.ExtraSight}.
 */
@NullMarked
package org.aedile.server.group;

import org.jspecify.annotations.NullMarked;
