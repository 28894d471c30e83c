/**
 * Decides who sees what, for every service: nothing but what an agency owns or what an agreement shows it. Start at {@link
 * org.aedile.server.gate.Gate}.
 */
@NullMarked
package org.aedile.server.gate;

import org.jspecify.annotations.NullMarked;
