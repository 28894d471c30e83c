package org.aedile.detection.rule;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** What a text looks like when it is encoded. Bytes are written as the characters of Latin-1. */
final class Encodings {
    private static final String BYTE_ORDER_MARK = "\u00ff\u00fe";
    private static final int[] SKIPPED_AT_OFFSET = {0, 2, 3};
    private static final int[] CUT_AT_REMAINDER = {0, 3, 2};

    private Encodings() {}

    /** UTF-16 of a text; its wildcards stay. */
    static String wide(String pattern, Modifier encoding) {
        Charset charset = encoding == Modifier.UTF16BE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        StringBuilder wide = new StringBuilder(encoding == Modifier.UTF16 ? BYTE_ORDER_MARK : "");
        pattern.codePoints().forEach(c -> {
            if (Wild.isWild(c)) {
                wide.appendCodePoint(c);
            } else {
                wide.append(new String(Character.toString(c).getBytes(charset), StandardCharsets.ISO_8859_1));
            }
        });
        return wide.toString();
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** What two bytes or more look like inside longer base64: without the characters that depend on their neighbours. */
    static List<String> base64AtAnyOffset(byte[] bytes) {
        List<String> texts = new ArrayList<>();
        for (int offset = 0; offset < SKIPPED_AT_OFFSET.length; offset++) {
            byte[] shifted = new byte[bytes.length + offset];
            System.arraycopy(bytes, 0, shifted, offset, bytes.length);
            String text = base64(shifted);
            int end = text.length() - CUT_AT_REMAINDER[shifted.length % 3];
            texts.add(text.substring(SKIPPED_AT_OFFSET[offset], end));
        }
        return texts;
    }
}
