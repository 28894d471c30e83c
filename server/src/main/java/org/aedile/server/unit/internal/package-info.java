/** Units in PostgreSQL and in memory, over REST, by MQTT and on phones. */
@NullMarked
package org.aedile.server.unit.internal;

import org.jspecify.annotations.NullMarked;
