package org.aedile.job.control;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.aedile.detection.RuleStanding;

/**
 * One version of a rule file or a detector setting on its compacted topic. All versions that may still judge something are
 * kept, each under a key of its own; a record without value takes its version away.
 *
 * @param name the rule's file, or the setting's id
 * @param version counts up with every change
 * @param effective from when it judges
 * @param standing whose it is, and whether anybody hears of it
 * @param text the YAML; empty when from that time on the name is no longer in effect
 */
public record ControlRecord(String name, int version, EffectiveFrom effective, RuleStanding standing, String text) {
    /** The time from which a version judges that is in effect for every time of every domain. */
    public static final long ALWAYS = 0;

    private static final byte FIRST_LAYOUT = 1;
    private static final byte LAYOUT = 2;

    /** A live file of the city that is in effect in every domain from that time on. */
    public ControlRecord(String name, int version, long effectiveFromMillis, String text) {
        this(name, version, new EffectiveFrom(effectiveFromMillis, Map.of()), RuleStanding.CITY, text);
    }

    /** The record's key on the topic. */
    public byte[] key() {
        return (name + "@" + version).getBytes(StandardCharsets.UTF_8);
    }

    /** The record's value on the topic. */
    public byte[] value() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() + 128);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(LAYOUT);
            out.writeUTF(name);
            out.writeInt(version);
            write(out, effective);
            out.writeUTF(standing.agency());
            out.writeBoolean(standing.shadow());
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(encoded.length);
            out.write(encoded);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads this layout and the first, which knew neither domains nor agencies.
     *
     * @throws IOException when the value is of another layout
     */
    public static ControlRecord read(byte[] value) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(value));
        byte layout = in.readByte();
        if (layout != LAYOUT && layout != FIRST_LAYOUT) {
            throw new IOException("control record of layout " + layout + ", this reads up to " + LAYOUT);
        }
        boolean first = layout == FIRST_LAYOUT;
        String name = in.readUTF();
        int version = in.readInt();
        EffectiveFrom effective = first ? new EffectiveFrom(in.readLong(), Map.of()) : readEffective(in);
        RuleStanding standing = first ? RuleStanding.CITY : new RuleStanding(in.readUTF(), in.readBoolean());
        String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        return new ControlRecord(name, version, effective, standing, text);
    }

    private static void write(DataOutputStream out, EffectiveFrom effective) throws IOException {
        out.writeLong(effective.everywhereElse());
        out.writeInt(effective.byDomain().size());
        for (Map.Entry<String, Long> one : effective.byDomain().entrySet()) {
            out.writeUTF(one.getKey());
            out.writeLong(one.getValue());
        }
    }

    private static EffectiveFrom readEffective(DataInputStream in) throws IOException {
        long everywhereElse = in.readLong();
        Map<String, Long> byDomain = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            byDomain.put(in.readUTF(), in.readLong());
        }
        return new EffectiveFrom(everywhereElse, byDomain);
    }
}
