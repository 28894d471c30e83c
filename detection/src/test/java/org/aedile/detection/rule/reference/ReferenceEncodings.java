package org.aedile.detection.rule.reference;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** What {@code windash} and the "Encoding" modifiers make of a value. */
final class ReferenceEncodings {
    private static final List<Integer> DASHES = List.of(0x2D, 0x2F, 0x2013, 0x2014, 0x2015);

    private ReferenceEncodings() {}

    /** Every dash that begins a word is each of the five in turn. */
    static List<ReferencePattern> windash(ReferencePattern pattern) {
        List<List<Integer>> variants = List.of(List.of());
        for (int at = 0; at < pattern.parts().length; at++) {
            List<Integer> choices = beginsWord(pattern.parts(), at) ? DASHES : List.of(pattern.parts()[at]);
            variants = variants.stream()
                    .flatMap(variant -> choices.stream().map(choice -> with(variant, choice)))
                    .toList();
        }
        return variants.stream().map(ReferencePattern::of).toList();
    }

    /** The bytes of a text under {@code wide}, {@code utf16le}, {@code utf16be}, {@code utf16} or, without one, UTF-8. */
    static byte[] bytes(String text, String encoding) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (encoding.isEmpty()) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        if (encoding.equals("utf16")) {
            bytes.write(0xFF);
            bytes.write(0xFE);
        }
        for (int unit : text.chars().toArray()) {
            boolean bigEnd = encoding.equals("utf16be");
            bytes.write(bigEnd ? unit >> 8 : unit & 0xFF);
            bytes.write(bigEnd ? unit & 0xFF : unit >> 8);
        }
        return bytes.toByteArray();
    }

    /** A pattern's characters as bytes, which are characters of Latin-1; its wildcards stay. */
    static ReferencePattern wide(ReferencePattern pattern, String encoding) {
        List<Integer> parts = new ArrayList<>(encoding.equals("utf16") ? List.of(0xFF, 0xFE) : List.of());
        for (int part : pattern.parts()) {
            if (part < 0) {
                parts.add(part);
                continue;
            }
            String text = Character.toString(part);
            for (byte one : bytes(text, encoding.equals("utf16be") ? encoding : "utf16le")) {
                parts.add(one & 0xFF);
            }
        }
        return ReferencePattern.of(parts);
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** For each of the three shifts, the characters of base64 all of whose six bits are the value's. */
    static List<String> base64AtOffsets(byte[] bytes) {
        List<String> variants = new ArrayList<>();
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = new byte[shift + bytes.length];
            System.arraycopy(bytes, 0, shifted, shift, bytes.length);
            String text = base64(shifted);
            StringBuilder known = new StringBuilder();
            for (int at = 0; at < text.length(); at++) {
                boolean own = at * 6 >= shift * 8 && (at + 1) * 6 <= shifted.length * 8;
                known.append(own ? text.substring(at, at + 1) : "");
            }
            variants.add(known.toString());
        }
        return variants;
    }

    private static boolean beginsWord(int[] parts, int at) {
        return DASHES.contains(parts[at]) && !isWord(parts, at - 1) && isWord(parts, at + 1);
    }

    private static boolean isWord(int[] parts, int at) {
        return at >= 0 && at < parts.length && (parts[at] == '_' || Character.isLetterOrDigit(Math.max(parts[at], 0)));
    }

    private static List<Integer> with(List<Integer> variant, int choice) {
        List<Integer> longer = new ArrayList<>(variant);
        longer.add(choice);
        return longer;
    }
}
