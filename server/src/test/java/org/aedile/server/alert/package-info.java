/** Tests of {@code alert} against a running server. */
@NullMarked
package org.aedile.server.alert;

import org.jspecify.annotations.NullMarked;
