/**
 * The console of a managed provider over the agencies that it serves: how each is doing, as far as agreements show it, and
 * nothing about persons. Start at {@link org.aedile.server.provider.ServedAgency}.
 */
@NullMarked
package org.aedile.server.provider;

import org.jspecify.annotations.NullMarked;
