/**
 * Telling people what happens: on their screens, by e-mail and by signed webhooks, each with a record of what became of it.
 * Start at {@link org.aedile.server.notification.Notifications}. What is of an exercise, a replay or the demo reaches screens
 * of its own time domain only.
 */
@NullMarked
package org.aedile.server.notification;

import org.jspecify.annotations.NullMarked;
