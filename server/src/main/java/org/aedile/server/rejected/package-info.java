/**
 * Messages that were refused, kept for a while where an operator sees them and harming nothing else. Start at {@link
 * org.aedile.server.rejected.RejectedMessages}. Knows nothing of protocols and of judging.
 */
@NullMarked
package org.aedile.server.rejected;

import org.jspecify.annotations.NullMarked;
