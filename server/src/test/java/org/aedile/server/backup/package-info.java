/** Tests of {@code backup} against a running server. */
@NullMarked
package org.aedile.server.backup;

import org.jspecify.annotations.NullMarked;
