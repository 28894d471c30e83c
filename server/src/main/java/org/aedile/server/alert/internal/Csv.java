package org.aedile.server.alert.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Writes RFC 4180. Text that a spreadsheet would run as a formula is defused with a leading apostrophe. */
final class Csv {
    private final Writer out;
    private boolean first = true;

    Csv(Writer out) {
        this.out = out;
    }

    Csv text(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return cell(startsFormula(text) ? "'" + text : text);
    }

    Csv number(@Nullable Number value) {
        return cell(value == null ? "" : value.toString());
    }

    void endRow() {
        write("\r\n");
        first = true;
    }

    private Csv cell(String text) {
        if (!first) {
            write(",");
        }
        first = false;
        write(needsQuotes(text) ? '"' + text.replace("\"", "\"\"") + '"' : text);
        return this;
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    private static boolean needsQuotes(String text) {
        return text.indexOf(',') >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
