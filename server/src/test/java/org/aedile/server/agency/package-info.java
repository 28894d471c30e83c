/** Tests of {@code agency} against a running server. */
@NullMarked
package org.aedile.server.agency;

import org.jspecify.annotations.NullMarked;
