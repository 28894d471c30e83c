/**
 * One package for every protocol on which sources speak: HTTP, MQTT, syslog, files. Each hands what it reads to the {@link
 * org.aedile.server.observation.Intake} and passes its answer on; none judges an observation itself.
 */
@NullMarked
package org.aedile.server.connector;

import org.jspecify.annotations.NullMarked;
