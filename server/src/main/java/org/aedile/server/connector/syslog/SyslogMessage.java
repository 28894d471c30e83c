package org.aedile.server.connector.syslog;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A log message of a host.
 *
 * @param facility 0 to 23, RFC 5424 table 1
 * @param severity 0 (emergency) to 7 (debug), RFC 5424 table 2
 * @param time when it was written, when it says so
 * @param hostname who wrote it; empty when it doesn't say
 * @param appname program; may be empty
 * @param procid process id or name; may be empty
 * @param msgid type of message; may be empty
 * @param structured parameters of structured data as {@code element.name}
 * @param message the text
 */
record SyslogMessage(
        int facility,
        int severity,
        Optional<Instant> time,
        String hostname,
        String appname,
        String procid,
        String msgid,
        Map<String, String> structured,
        String message) {}
