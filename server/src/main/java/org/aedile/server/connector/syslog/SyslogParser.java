package org.aedile.server.connector.syslog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aedile.wire.json.IsoTime;

/**
 * Reads RFC 5424 messages, and RFC 3164 ones as programs write them: with or without host, with a BSD or an ISO date. BSD
 * dates have no year and no zone: they are taken as UTC, in the year that puts them nearest to now. Stateless.
 */
final class SyslogParser {
    private static final int HIGHEST_PRIORITY = 191;
    private static final String NIL = "-";
    private static final int BSD_DATE_CHARS = 15;
    private static final DateTimeFormatter BSD_DATE =
            new DateTimeFormatterBuilder().appendPattern("MMM ppd HH:mm:ss").toFormatter(Locale.ENGLISH);

    private SyslogParser() {}

    /** The message; empty when it has no valid priority at its head. */
    static Optional<SyslogMessage> parse(String text, Instant now) {
        int close = text.indexOf('>');
        if (text.isEmpty() || text.charAt(0) != '<' || close < 2 || close > 4) {
            return Optional.empty();
        }
        int priority = number(text.substring(1, close));
        if (priority < 0 || priority > HIGHEST_PRIORITY) {
            return Optional.empty();
        }
        Cursor rest = new Cursor(text, close + 1);
        return Optional.of(text.startsWith("1 ", close + 1) ? modern(priority, rest) : old(priority, rest, now));
    }

    private static SyslogMessage modern(int priority, Cursor in) {
        in.word();
        String time = in.word();
        String hostname = in.valueWord();
        String appname = in.valueWord();
        String procid = in.valueWord();
        String msgid = in.valueWord();
        Map<String, String> structured = structured(in);
        return new SyslogMessage(
                priority / 8, priority % 8, isoTime(time), hostname, appname, procid, msgid, structured, in.message());
    }

    private static SyslogMessage old(int priority, Cursor in, Instant now) {
        Optional<Instant> time = oldTime(in, now);
        String hostname = time.isPresent() && !in.nextWordIsTag() ? in.word() : "";
        String tag = in.nextWordIsTag() ? in.tag() : "";
        int bracket = tag.indexOf('[');
        String appname = bracket < 0 ? tag : tag.substring(0, bracket);
        String procid = bracket < 0 ? "" : tag.substring(bracket + 1).replace("]", "");
        return new SyslogMessage(
                priority / 8, priority % 8, time, hostname, appname, procid, "", Map.of(), in.message());
    }

    private static Optional<Instant> oldTime(Cursor in, Instant now) {
        String head = in.peek(BSD_DATE_CHARS);
        if (head.length() == BSD_DATE_CHARS && Character.isLetter(head.charAt(0))) {
            Optional<Instant> bsd = bsdTime(head, now);
            if (bsd.isPresent()) {
                in.skip(BSD_DATE_CHARS);
                in.skipBlanks();
            }
            return bsd;
        }
        Optional<Instant> iso = isoTime(in.peekWord());
        if (iso.isPresent()) {
            in.word();
        }
        return iso;
    }

    private static Optional<Instant> bsdTime(String text, Instant now) {
        try {
            var parsed = BSD_DATE.parse(text);
            int year = now.atOffset(ZoneOffset.UTC).getYear();
            Optional<Instant> best = Optional.empty();
            for (int candidate = year - 1; candidate <= year + 1; candidate++) {
                int day = parsed.get(ChronoField.DAY_OF_MONTH);
                int month = parsed.get(ChronoField.MONTH_OF_YEAR);
                if (month == 2 && day == 29 && !Year.isLeap(candidate)) {
                    continue;
                }
                Instant time = LocalDateTime.of(
                                candidate,
                                month,
                                day,
                                parsed.get(ChronoField.HOUR_OF_DAY),
                                parsed.get(ChronoField.MINUTE_OF_HOUR),
                                parsed.get(ChronoField.SECOND_OF_MINUTE))
                        .toInstant(ZoneOffset.UTC);
                if (best.isEmpty() || distance(time, now) < distance(best.get(), now)) {
                    best = Optional.of(time);
                }
            }
            return best;
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static long distance(Instant time, Instant now) {
        return Math.abs(time.toEpochMilli() - now.toEpochMilli());
    }

    private static Optional<Instant> isoTime(String text) {
        long millis = IsoTime.parseMillis(text);
        return millis == IsoTime.NONE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private static Map<String, String> structured(Cursor in) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (in.peekWord().equals(NIL)) {
            in.word();
            return parameters;
        }
        while (in.at('[')) {
            in.skip(1);
            String element = in.until(" ]");
            while (in.at(' ')) {
                in.skip(1);
                String name = in.until("=]");
                in.skip(1);
                parameters.put(element + '.' + name, in.quoted());
            }
            in.skip(1);
        }
        in.skipBlanks();
        return parameters;
    }

    private static int number(String digits) {
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** A position in the text. */
    private static final class Cursor {
        private static final int LONGEST_TAG = 48;

        private final String text;
        private int at;

        Cursor(String text, int at) {
            this.text = text;
            this.at = at;
            skipBlanks();
        }

        boolean at(char c) {
            return at < text.length() && text.charAt(at) == c;
        }

        void skip(int chars) {
            at = Math.min(text.length(), at + chars);
        }

        void skipBlanks() {
            while (at(' ')) {
                at++;
            }
        }

        String peek(int chars) {
            return text.substring(at, Math.min(text.length(), at + chars));
        }

        String peekWord() {
            int end = text.indexOf(' ', at);
            return text.substring(at, end < 0 ? text.length() : end);
        }

        String word() {
            String word = peekWord();
            at += word.length();
            skipBlanks();
            return word;
        }

        String valueWord() {
            String word = word();
            return word.equals(NIL) ? "" : word;
        }

        /** True when the next word is a program's name with a colon, {@code sshd[812]:}. */
        boolean nextWordIsTag() {
            String word = peekWord();
            return word.length() > 1 && word.length() <= LONGEST_TAG && word.endsWith(":");
        }

        String tag() {
            String word = word();
            return word.substring(0, word.length() - 1);
        }

        String until(String stops) {
            int start = at;
            while (at < text.length() && stops.indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at);
        }

        /** A value in quotes, with backslashes before quote, backslash and bracket. */
        String quoted() {
            StringBuilder value = new StringBuilder();
            skip(1);
            while (at < text.length() && text.charAt(at) != '"') {
                if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                    at++;
                }
                value.append(text.charAt(at++));
            }
            skip(1);
            return value.toString();
        }

        String message() {
            String rest = text.substring(at);
            return rest.startsWith("\ufeff") ? rest.substring(1) : rest;
        }
    }
}
