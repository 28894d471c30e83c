/**
 * What one agency shows another, and why it may. Start at {@link org.aedile.server.agreement.Agreements}. What is seen because
 * of it, {@code server.gate} decides.
 */
@NullMarked
package org.aedile.server.agreement;

import org.jspecify.annotations.NullMarked;
