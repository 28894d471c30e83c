package org.aedile.server.oversight.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.oversight.NamedPurpose;
import org.aedile.server.oversight.PersonalReads;
import org.aedile.server.oversight.Purpose;

/** Reads what a request states as its purpose. */
final class PurposeText {
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final String INCIDENT = "incident";
    private static final int LEAST_REASON = 3;
    private static final int MOST_REASON = 500;

    private PurposeText() {}

    /**
     * @param listed the agency's list
     * @throws AedileException {@code INVALID_VALUE} when it is none of them, or its reason is too short or too long
     */
    static Purpose read(String stated, List<NamedPurpose> listed) {
        String text = URLDecoder.decode(stated.replace("+", "%2B"), StandardCharsets.UTF_8);
        int colon = text.indexOf(':');
        String word = (colon < 0 ? text : text.substring(0, colon)).strip();
        String rest = colon < 0 ? "" : text.substring(colon + 1).strip();
        if (word.equals(INCIDENT)) {
            return incident(rest);
        }
        NamedPurpose named = listed.stream()
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new AedileException(
                        ErrorCode.INVALID_VALUE, "purpose '" + word + "' is not one of yours", hint(listed)));
        if (rest.length() < LEAST_REASON || rest.length() > MOST_REASON) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "the reason of purpose '%s' has %d characters, not %d to %d"
                            .formatted(word, rest.length(), LEAST_REASON, MOST_REASON),
                    "say after the colon why in this case");
        }
        return new Purpose.Listed(named, rest);
    }

    private static Purpose incident(String reference) {
        if (!REFERENCE.matcher(reference).matches()) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "incident '" + reference + "' is not 1 to 64 letters, digits, dots, dashes and underscores",
                    "send incident: and the reference of the incident");
        }
        return new Purpose.Incident(reference);
    }

    /** How to state one. */
    static String hint(List<NamedPurpose> listed) {
        return "send the header %s: 'incident:REFERENCE', or one of %s with a colon and a reason"
                .formatted(
                        PersonalReads.HEADER,
                        listed.stream()
                                .map(one -> "'%s' (%s, %s)".formatted(one.word(), one.title(), one.legalBasis()))
                                .collect(Collectors.joining(", ")));
    }
}
