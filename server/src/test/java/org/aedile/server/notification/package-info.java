/** Tests of notifications through the API, with a real mail server and a real receiver of webhooks. */
@NullMarked
package org.aedile.server.notification;

import org.jspecify.annotations.NullMarked;
