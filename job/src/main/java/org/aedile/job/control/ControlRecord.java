package org.aedile.job.control;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * One version of a rule file or a detector setting on its compacted topic. All versions that may still judge something are
 * kept, each under a key of its own; a record without value takes its version away.
 *
 * @param name the rule's file, or the setting's id
 * @param version counts up with every change
 * @param effectiveFromMillis receipt time from which it judges; {@link #ALWAYS} for every time of every domain
 * @param text the YAML; empty when from that time on the name is no longer in effect
 */
public record ControlRecord(String name, int version, long effectiveFromMillis, String text) {
    public static final long ALWAYS = 0;

    private static final byte LAYOUT = 1;

    /** The record's key on the topic. */
    public byte[] key() {
        return (name + "@" + version).getBytes(StandardCharsets.UTF_8);
    }

    /** The record's value on the topic. */
    public byte[] value() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() + 64);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(LAYOUT);
            out.writeUTF(name);
            out.writeInt(version);
            out.writeLong(effectiveFromMillis);
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(encoded.length);
            out.write(encoded);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException when the value is not of this layout */
    public static ControlRecord read(byte[] value) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(value));
        byte layout = in.readByte();
        if (layout != LAYOUT) {
            throw new IOException("control record of layout " + layout + ", this reads " + LAYOUT);
        }
        String name = in.readUTF();
        int version = in.readInt();
        long effectiveFrom = in.readLong();
        String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        return new ControlRecord(name, version, effectiveFrom, text);
    }
}
