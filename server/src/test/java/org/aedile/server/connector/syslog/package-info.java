/** What syslog loses. */
@NullMarked
package org.aedile.server.connector.syslog;

import org.jspecify.annotations.NullMarked;
