package org.aedile.detection.correlation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.GeoPoint;

/**
 * One observation, or one alert, that a correlation takes. Small, because every match of a counted rule travels.
 *
 * @param correlation id of the correlation
 * @param rule id of the rule that matched, or of the correlation or rule whose alert it is
 * @param kind what it says
 * @param level of the correlation: 1 when it takes observations only, more when it takes what others concluded
 * @param key correlation, and what parts its groups: what {@link CorrelationStep} is keyed by
 * @param origin where it comes from
 * @param eventTimeMillis by the source's clock
 * @param receiptTimeMillis by the domain's clock
 * @param value what the correlation measures: a number's double bits, or the hash of a text; 0 when it measures neither
 * @param carried values that correlations of this correlation's alerts ask for, as {@link CarriedValues} writes them
 */
public record Match(
        String correlation,
        String rule,
        Kind kind,
        int level,
        String key,
        Origin origin,
        long eventTimeMillis,
        long receiptTimeMillis,
        long value,
        List<String> carried) {
    private static final byte OLDEST = 1;
    private static final byte VERSION = 2;

    /** What a match says. */
    public enum Kind {
        /** The rule matched. */
        HOLDS('h'),
        /** An observation that could have matched a sustained rule didn't. */
        CONTRARY('c'),
        /** An alert was raised. */
        ALERT('a'),
        /** An alert was withdrawn: its match is taken out again. */
        RETRACTED('r');

        private final char code;

        Kind(char code) {
            this.code = code;
        }

        private static Kind of(int code) throws IOException {
            for (Kind kind : values()) {
                if (kind.code == code) {
                    return kind;
                }
            }
            throw new IOException("match of kind " + code + ", which is none");
        }
    }

    /**
     * Where a match comes from.
     *
     * @param timeDomain id of the time domain
     * @param agency owner of the source
     * @param source source id
     * @param observation id of the observation within the source, or of the alert
     * @param place where, when known
     */
    public record Origin(
            String timeDomain, String agency, String source, String observation, Optional<GeoPoint> place) {}

    public Match {
        carried = List.copyOf(carried);
    }

    public void write(DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeUTF(correlation);
        out.writeUTF(rule);
        out.writeByte(kind.code);
        out.writeByte(level);
        out.writeUTF(key);
        out.writeUTF(origin.timeDomain());
        out.writeUTF(origin.agency());
        out.writeUTF(origin.source());
        out.writeUTF(origin.observation());
        Places.write(origin.place(), out);
        out.writeLong(eventTimeMillis);
        out.writeLong(receiptTimeMillis);
        out.writeLong(value);
        writeTexts(carried, out);
    }

    /** Reads what {@link #write} wrote, or a release before it. */
    public static Match read(DataInput in) throws IOException {
        byte version = in.readByte();
        if (version < OLDEST || version > VERSION) {
            throw new IOException("match of version " + version + ", this reads " + OLDEST + " to " + VERSION);
        }
        String correlation = in.readUTF();
        String rule = in.readUTF();
        boolean old = version == OLDEST;
        Kind kind = old ? Kind.HOLDS : Kind.of(in.readByte());
        int level = old ? 1 : in.readByte();
        String key = in.readUTF();
        if (old) {
            readTexts(in);
        }
        Origin origin = new Origin(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), Places.read(in));
        long eventTime = in.readLong();
        long receiptTime = in.readLong();
        long value = old ? 0 : in.readLong();
        List<String> carried = old ? List.of() : readTexts(in);
        return new Match(correlation, rule, kind, level, key, origin, eventTime, receiptTime, value, carried);
    }

    static void writeTexts(List<String> texts, DataOutput out) throws IOException {
        out.writeShort(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    static List<String> readTexts(DataInput in) throws IOException {
        int size = in.readShort();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(in.readUTF());
        }
        return texts;
    }
}
