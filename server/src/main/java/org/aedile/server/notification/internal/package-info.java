/** What is behind notifications: the plan of who gets what, the couriers of each channel, and their REST interface. */
@NullMarked
package org.aedile.server.notification.internal;

import org.jspecify.annotations.NullMarked;
