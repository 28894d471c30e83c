/**
 * Log messages over syslog, RFC 5424 and RFC 3164, on TCP (octet counted or a line each) and UDP. The source is found by
 * the host and application that the message names, see {@link org.aedile.server.connector.syslog.SyslogSources}. Start at
 * {@link org.aedile.server.connector.syslog.SyslogEndpoints}.
 */
@NullMarked
package org.aedile.server.connector.syslog;

import org.jspecify.annotations.NullMarked;
