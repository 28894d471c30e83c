package org.aedile.detection.rule;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** What {@code windash} and the encodings make of a value, in the order in which the rule names them. */
final class TextEncodings {
    private static final Set<String> WIDE = Set.of("wide", "utf16le", "utf16be", "utf16");
    private static final String DASHES = "-/\u2013\u2014\u2015";
    private static final byte[] LITTLE_ENDIAN_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final int MOST_DASHES = 4;

    private final String field;
    private List<String> texts;
    private String wide = "";

    private TextEncodings(String field, String text) {
        this.field = field;
        this.texts = List.of(text);
    }

    /** The texts, with wildcards as in {@link Wild}, that a value with such wildcards stands for. */
    static List<String> apply(String field, List<String> modifiers, String text) throws Unsupported {
        TextEncodings encodings = new TextEncodings(field, text);
        for (String modifier : modifiers) {
            encodings.apply(modifier);
        }
        if (!encodings.wide.isEmpty()) {
            throw encodings.onlyBeforeBase64();
        }
        return encodings.texts;
    }

    private void apply(String modifier) throws Unsupported {
        boolean encodes = modifier.equals("base64") || modifier.equals("base64offset");
        if (!wide.isEmpty() && (WIDE.contains(modifier) || modifier.equals("windash"))) {
            throw onlyBeforeBase64();
        }
        if (WIDE.contains(modifier)) {
            wide = modifier;
        } else if (encodes || modifier.equals("windash")) {
            List<String> applied = new ArrayList<>();
            long asked = 0;
            for (String text : texts) {
                List<String> some = encodes ? base64(text, modifier) : dashVariants(text);
                asked += Asked.size(some);
                Asked.require(asked);
                applied.addAll(some);
            }
            texts = applied;
            wide = "";
        }
    }

    private Unsupported onlyBeforeBase64() {
        return new Unsupported(wide + " of " + field + " is supported only before base64");
    }

    private List<String> base64(String text, String modifier) throws Unsupported {
        if (!Wild.isPlain(text)) {
            throw new Unsupported("a value of " + field + " has wildcards, which " + modifier + " can't encode");
        }
        byte[] bytes = bytes(text);
        if (modifier.equals("base64")) {
            return List.of(Base64.getEncoder().encodeToString(bytes));
        }
        if (bytes.length < 2) {
            throw new Unsupported("'" + text + "' of " + field + " is too short for base64offset, which needs 2 bytes");
        }
        return base64AtAnyOffset(bytes);
    }

    private byte[] bytes(String text) {
        Charset charset = wide.isEmpty()
                ? StandardCharsets.UTF_8
                : wide.equals("utf16be") ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        byte[] bytes = text.getBytes(charset);
        return wide.equals("utf16") ? joined(LITTLE_ENDIAN_MARK, bytes) : bytes;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** What the bytes look like inside longer base64: without the characters that depend on their neighbours. */
    private static List<String> base64AtAnyOffset(byte[] bytes) {
        int[] skipped = {0, 2, 3};
        int[] cut = {0, 3, 2};
        List<String> texts = new ArrayList<>();
        for (int offset = 0; offset < 3; offset++) {
            byte[] shifted = joined(new byte[offset], bytes);
            String text = Base64.getEncoder().encodeToString(shifted);
            texts.add(text.substring(skipped[offset], text.length() - cut[shifted.length % 3]));
        }
        return texts;
    }

    /** Every dash or slash that begins a word, in all the ways Windows programs accept. */
    private List<String> dashVariants(String text) throws Unsupported {
        List<String> variants = List.of("");
        int dashes = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (beginsWord(text, i)) {
                if (++dashes > MOST_DASHES) {
                    throw new Unsupported(
                            "a value of " + field + " has more than " + MOST_DASHES + " dashes for windash");
                }
                variants = withDashes(variants, text.substring(from, i));
                from = i + 1;
            }
        }
        String rest = text.substring(from);
        return variants.stream().map(variant -> variant + rest).toList();
    }

    private static List<String> withDashes(List<String> texts, String piece) {
        List<String> longer = new ArrayList<>(texts.size() * DASHES.length());
        for (String text : texts) {
            for (int i = 0; i < DASHES.length(); i++) {
                longer.add(text + piece + DASHES.charAt(i));
            }
        }
        return longer;
    }

    private static boolean beginsWord(String text, int at) {
        return DASHES.indexOf(text.charAt(at)) >= 0 && !isWord(text, at - 1) && isWord(text, at + 1);
    }

    private static boolean isWord(String text, int at) {
        return at >= 0 && at < text.length() && (text.charAt(at) == '_' || Character.isLetterOrDigit(text.charAt(at)));
    }
}
