/** Tests of {@code group} against a running server. */
@NullMarked
package org.aedile.server.group;

import org.jspecify.annotations.NullMarked;
