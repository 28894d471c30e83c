package org.aedile.server.connector.syslog;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aedile.kernel.LogSource;
import org.aedile.wire.FieldEncoder;
import org.aedile.wire.ObservationDraft;

/**
 * Syslog messages as observations in Sigma's terms: product linux, the program as service, and the fields that rules ask
 * for. Of sshd's plain lines the user, the peer and the outcome become fields of their own. One thread.
 */
final class SyslogDrafts {
    private static final List<String> FACILITIES = List.of(
            "kern",
            "user",
            "mail",
            "daemon",
            "auth",
            "syslog",
            "lpr",
            "news",
            "uucp",
            "cron",
            "authpriv",
            "ftp",
            "ntp",
            "audit",
            "alert",
            "clock",
            "local0",
            "local1",
            "local2",
            "local3",
            "local4",
            "local5",
            "local6",
            "local7");
    private static final List<String> SEVERITIES =
            List.of("emerg", "alert", "crit", "err", "warning", "notice", "info", "debug");
    private static final Pattern SSHD =
            Pattern.compile("(Failed|Accepted) (\\S+) for (?:invalid user )?(\\S*) from (\\S+) port (\\d{1,5})\\b.*");
    private static final Pattern SSHD_INVALID_USER =
            Pattern.compile("Invalid user (\\S*) from (\\S+)(?: port (\\d{1,5}))?");

    private final FieldEncoder encoder = new FieldEncoder();

    /**
     * @param source id of the registered source
     * @param receivedMillis taken as the event's time when the message has none
     */
    ObservationDraft draft(SyslogMessage message, String source, long receivedMillis) {
        encoder.begin();
        encoder.text("message", message.message());
        encoder.text("hostname", message.hostname());
        put("appname", message.appname());
        put("procid", message.procid());
        put("msgid", message.msgid());
        encoder.text("severity", SEVERITIES.get(message.severity()));
        encoder.text("facility", FACILITIES.get(message.facility()));
        message.structured().forEach(this::put);
        if (message.appname().equals("sshd")) {
            putLogIn(message.message());
        }
        return new ObservationDraft(
                source,
                "",
                message.time().map(time -> time.toEpochMilli()).orElse(receivedMillis),
                Optional.empty(),
                LogSource.of("linux", "", message.appname()),
                encoder.finish());
    }

    private void putLogIn(String text) {
        Matcher logIn = SSHD.matcher(text);
        if (logIn.matches()) {
            encoder.text("outcome", logIn.group(1).equals("Accepted") ? "success" : "failure");
            encoder.text("method", logIn.group(2));
            encoder.text("User", logIn.group(3));
            encoder.text("SourceIp", logIn.group(4));
            encoder.text("SourcePort", logIn.group(5));
            return;
        }
        Matcher invalid = SSHD_INVALID_USER.matcher(text);
        if (invalid.lookingAt()) {
            encoder.text("outcome", "failure");
            encoder.text("User", invalid.group(1));
            encoder.text("SourceIp", invalid.group(2));
        }
    }

    private void put(String name, String value) {
        if (!value.isEmpty()) {
            encoder.text(name, value);
        }
    }
}
