/**
 * Folds alerts into the items of a queue: plain Java without clock, I/O and framework, so that the same alerts in the same
 * order give the same items. Start at {@link org.aedile.server.triage.grouping.Grouping}.
 */
@NullMarked
package org.aedile.server.triage.grouping;

import org.jspecify.annotations.NullMarked;
