package org.aedile.detection.rule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes patterns of a rule's texts: the modifiers transform them one after the other, in their order. */
final class TextPatterns {
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
            for (String pattern : patterns) {
                transformed.addAll(transformed(pattern, modifier, bytes));
            }
            patterns = transformed;
            bytes |= Modifier.WIDES.contains(modifier);
        }
        return patterns.stream().map(this::placed).distinct().toList();
    }

    private List<String> transformed(String pattern, Modifier modifier, boolean bytes) throws Unsupported {
        return switch (modifier) {
            case CONTAINS -> List.of(Wild.anywhere(pattern));
            case STARTSWITH -> List.of(Wild.atStart(pattern));
            case ENDSWITH -> List.of(Wild.atEnd(pattern));
            case WINDASH -> dashes(pattern, bytes);
            case UTF16, UTF16LE, UTF16BE, WIDE -> List.of(Encodings.wide(pattern, modifier));
            case BASE64 -> List.of(Encodings.base64(plain(pattern, modifier, bytes)));
            case BASE64OFFSET -> Encodings.base64AtAnyOffset(plain(pattern, modifier, bytes));
            default -> List.of(pattern);
        };
    }

    private static List<String> dashes(String pattern, boolean bytes) throws Unsupported {
        if (bytes) {
            throw new Unsupported("'windash' must stand before the encoding of UTF-16");
        }
        return WindowsDashes.variants(pattern);
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
        return modifiers.has(Modifier.CASED) ? placed : Folding.lower(placed);
    }
}
