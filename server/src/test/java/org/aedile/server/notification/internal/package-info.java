/** Tests of the parts of notifications. */
@NullMarked
package org.aedile.server.notification.internal;

import org.jspecify.annotations.NullMarked;
