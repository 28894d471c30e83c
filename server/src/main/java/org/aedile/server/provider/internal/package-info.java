/** The console over REST. */
@NullMarked
package org.aedile.server.provider.internal;

import org.jspecify.annotations.NullMarked;
