package org.aedile.detection.rule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes patterns of a rule's texts: the modifiers transform them one after the other, in their order. */
final class TextPatterns {
    private static final int LEAST_BYTES_AT_OFFSET = 2;

    private final Modifiers modifiers;

    TextPatterns(Modifiers modifiers) {
        this.modifiers = modifiers;
    }

    /** @param text as the rule writes it, placeholders filled in */
    List<String> of(String text) throws Unsupported {
        List<String> patterns = List.of(Wild.parse(text));
        boolean bytes = false;
        for (Modifier modifier : modifiers.inOrder()) {
            List<String> transformed = new ArrayList<>();
            long size = 0;
            for (String pattern : patterns) {
                List<String> some = transformed(pattern, modifier, bytes);
                size += Asked.size(some);
                Asked.require(size);
                transformed.addAll(some);
            }
            patterns = transformed;
            bytes = Modifier.WIDES.contains(modifier) || bytes && !Modifier.BASES.contains(modifier);
        }
        return patterns.stream().map(this::placed).distinct().toList();
    }

    private List<String> transformed(String pattern, Modifier modifier, boolean bytes) throws Unsupported {
        return switch (modifier) {
            case CONTAINS -> List.of(Wild.anywhere(pattern));
            case STARTSWITH -> List.of(Wild.atStart(pattern));
            case ENDSWITH -> List.of(Wild.atEnd(pattern));
            case WINDASH -> WindowsDashes.variants(ofCharacters(pattern, modifier, bytes));
            case UTF16, UTF16LE, UTF16BE, WIDE ->
                List.of(Encodings.wide(ofCharacters(pattern, modifier, bytes), modifier));
            case BASE64 -> List.of(Encodings.base64(plain(pattern, modifier, bytes)));
            case BASE64OFFSET -> atAnyOffset(plain(pattern, modifier, bytes));
            default -> List.of(pattern);
        };
    }

    private static String ofCharacters(String pattern, Modifier modifier, boolean bytes) throws Unsupported {
        if (bytes) {
            throw new Unsupported("'" + modifier.word() + "' must stand before the encoding of UTF-16");
        }
        return pattern;
    }

    private static List<String> atAnyOffset(byte[] bytes) throws Unsupported {
        if (bytes.length < LEAST_BYTES_AT_OFFSET) {
            throw new Unsupported("'base64offset' needs " + LEAST_BYTES_AT_OFFSET + " bytes, has " + bytes.length);
        }
        return Encodings.base64AtAnyOffset(bytes);
    }

    private static byte[] plain(String pattern, Modifier modifier, boolean bytes) throws Unsupported {
        if (!Wild.isPlain(pattern)) {
            throw new Unsupported("'" + modifier.word() + "' can't encode wildcards; "
                    + "write \\* for a star, and 'contains' behind '" + modifier.word() + "'");
        }
        return pattern.getBytes(bytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private String placed(String pattern) {
        String placed = modifiers.isKeyword() ? Wild.anywhere(pattern) : pattern;
        return modifiers.has(Modifier.CASED) ? placed : CaseFolding.fold(placed);
    }
}
