/** How callers are recognised: cookies, tokens, passwords, throttling, and the security filter chain. */
@NullMarked
package org.aedile.server.access.internal;

import org.jspecify.annotations.NullMarked;
