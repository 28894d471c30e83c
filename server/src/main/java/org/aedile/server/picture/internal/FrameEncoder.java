package org.aedile.server.picture.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.aedile.server.picture.PictureFrame;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Frames as server-sent events. Encoded once for all screens of an audience. */
final class FrameEncoder {
    private static final byte[] HEAD = "event: frame\ndata: ".getBytes(StandardCharsets.UTF_8);
    private static final byte[] TAIL = "\n\n".getBytes(StandardCharsets.UTF_8);

    private final ObjectWriter writer;

    FrameEncoder(JsonMapper json) {
        writer = json.writerFor(PictureFrame.class);
    }

    byte[] encode(PictureFrame frame) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        out.writeBytes(HEAD);
        out.writeBytes(writer.writeValueAsBytes(frame));
        out.writeBytes(TAIL);
        return out.toByteArray();
    }
}
