/** How rules come from folders to the log, and how they are shown. Nobody else's. */
@NullMarked
package org.aedile.server.rule.internal;

import org.jspecify.annotations.NullMarked;
