/**
 * What is sent twice is done once: a screen that got no answer sends the same again, under the same key. Start at {@link
 * org.aedile.server.repeat.IdempotencyKey}.
 */
@NullMarked
package org.aedile.server.repeat;

import org.jspecify.annotations.NullMarked;
