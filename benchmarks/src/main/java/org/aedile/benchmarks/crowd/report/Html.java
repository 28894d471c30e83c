package org.aedile.benchmarks.crowd.report;

import java.util.regex.Pattern;

/** Text in a page. */
final class Html {
    private static final Pattern UNIT = Pattern.compile("(\\d) (?=[ms%±](?![a-z]))");

    private Html() {}

    /** As it is to be read; a number is not torn from its unit. */
    static String escaped(String text) {
        String together = UNIT.matcher(text).replaceAll("$1\u00a0");
        return together.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
