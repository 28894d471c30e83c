/**
 * Reads texts that people write, YAML of names and values, and says of all that is wrong in them where it stands. Start at
 * {@link org.aedile.server.written.WrittenMap}. Knows nothing of what the texts are about.
 */
@NullMarked
package org.aedile.server.written;

import org.jspecify.annotations.NullMarked;
