package org.aedile.server.datasubject.internal;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.aedile.kernel.DataClass;
import org.aedile.server.privacy.PersonalRecord;

/**
 * Hides in a record what is of other people than the one who asks. Fields that identify somebody are hidden as a whole; of
 * other texts names, plates, addresses, phone numbers and other ids go, by their form; of data of special classes all that
 * isn't the person's goes. It rather hides too much: nothing is shown because it looked harmless. A name written without a
 * capital in a free text is known only when a field of a found record has it, so people review every record. Thread-safe.
 */
final class ThirdPartyMask {
    /** Of one length, so that it doesn't tell that of what is hidden. */
    static final String HIDDEN = "▇▇▇";

    private static final Pattern IDENTIFYING = Pattern.compile(
            "name|nom$|prenom|person|people|user|login|driver|owner|holder|visitor|patient|suspect|victim|witness|caller"
                    + "|sender|recipient|contact|plate|immat|licen[cs]e|licence|vrm|vin$|mail|phone|tel$|mobile|fax|badge"
                    + "|card|passport|iban|account|ssn|nir$|birth|address|adresse|^ip|ip$|mac$|imei|imsi|device|face"
                    + "|biometric|signature|(^|[_. -])id$|id$");

    /** The platform's own words, where it says something itself. */
    private static final Set<String> OWN_WORDS =
            Set.of("title", "rule", "state", "alert", "observations", "evidence", "roles", "verbs");

    private static final Pattern TIME = Pattern.compile(
            "\\b\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?\\b"
                    + "|\\b\\d{1,2}:\\d{2}(?::\\d{2})?\\b");
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("\\+?\\d[\\d ().\\-/]{4,}\\d"),
            Pattern.compile("\\b\\p{Lu}{1,3}[ -]\\d{1,4}(?:[ -]?\\p{Lu}{1,3})?\\b"),
            Pattern.compile("\\b\\d{1,4}[ -]\\p{Lu}{1,3}(?:[ -]\\d{1,4})?\\b"),
            Pattern.compile("[\\p{L}\\p{N}_#-]*(?:\\p{L}[_#-]*\\p{N}|\\p{N}[_#-]*\\p{L})[\\p{L}\\p{N}_#-]*"),
            Pattern.compile("\\d{6,}"),
            Pattern.compile("\\p{Lu}[\\p{L}'’]*"));

    /** Even where a part of it looks like a time. */
    private static final List<Pattern> ADDRESSES = List.of(
            Pattern.compile("[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}.-]+"),
            Pattern.compile("(?:[0-9A-Fa-f]{1,4}[:-]){3,}[0-9A-Fa-f]{1,4}"),
            Pattern.compile("\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b"));

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern PLAIN_NUMBER =
            Pattern.compile("-?\\d{1,5}(?:\\.\\d+)?(?: [^\\d\\p{Lu}]\\S*)?|true|false");

    private final PersonTerms person;
    private final Set<String> others;

    /**
     * @param person whose own data are shown
     * @param others further words to hide, folded
     */
    ThirdPartyMask(PersonTerms person, Set<String> others) {
        this.person = person;
        this.others = others;
    }

    /** The fields as the person may see them. */
    Map<String, String> fields(PersonalRecord record) {
        Map<String, String> masked = new LinkedHashMap<>();
        record.fields().forEach((name, value) -> masked.put(text(name, false), field(record, name, value)));
        return masked;
    }

    /** The words, folded, of fields that identify somebody else. */
    static void collectOthers(PersonalRecord record, PersonTerms person, Set<String> others) {
        record.fields().forEach((name, value) -> {
            if (isIdentifying(name)) {
                Folded.words(value).stream()
                        .filter(word -> word.length() > 1 && word.chars().anyMatch(Character::isLetter))
                        .filter(Predicate.not(person::isOwnName))
                        .forEach(others::add);
            }
        });
    }

    private String field(PersonalRecord record, String name, String value) {
        boolean platforms = record.reference().kind() != PersonalRecord.Kind.OBSERVATION && OWN_WORDS.contains(name);
        if (platforms) {
            return hide(value, hiddenWords(value));
        }
        if (record.dataClass() == DataClass.SPECIAL || isIdentifying(name)) {
            return text(value, true);
        }
        return PLAIN_NUMBER.matcher(value).matches() ? value : text(value, false);
    }

    private String text(String value, boolean all) {
        BitSet hidden = new BitSet(value.length());
        if (all) {
            hidden.set(0, value.length());
        } else {
            FORMS.forEach(form -> mark(form, value, hidden, text -> !Ordinary.isOrdinary(text)));
            unmark(TIME, value, hidden);
            ADDRESSES.forEach(form -> mark(form, value, hidden, text -> true));
        }
        hidden.andNot(person.own(value));
        unmarkOwnNames(value, hidden);
        hidden.or(hiddenWords(value));
        return hide(value, hidden);
    }

    private BitSet hiddenWords(String value) {
        BitSet hidden = new BitSet(value.length());
        mark(WORD, value, hidden, word -> others.contains(Folded.text(word)));
        hidden.andNot(person.own(value));
        return hidden;
    }

    private void unmarkOwnNames(String value, BitSet hidden) {
        Matcher matcher = WORD.matcher(value);
        while (matcher.find()) {
            if (person.isOwnName(matcher.group())) {
                hidden.clear(matcher.start(), matcher.end());
            }
        }
    }

    private static boolean isIdentifying(String name) {
        return IDENTIFYING.matcher(Folded.text(name)).find();
    }

    private static void mark(Pattern form, String value, BitSet marks, Predicate<String> wanted) {
        Matcher matcher = form.matcher(value);
        while (matcher.find()) {
            if (wanted.test(matcher.group())) {
                marks.set(matcher.start(), matcher.end());
            }
        }
    }

    private static void unmark(Pattern form, String value, BitSet marks) {
        Matcher matcher = form.matcher(value);
        while (matcher.find()) {
            marks.clear(matcher.start(), matcher.end());
        }
    }

    private static String hide(String value, BitSet hidden) {
        StringBuilder shown = new StringBuilder(value.length());
        int at = 0;
        while (at < value.length()) {
            if (hidden.get(at)) {
                shown.append(HIDDEN);
                at = hidden.nextClearBit(at);
            } else {
                shown.append(value.charAt(at++));
            }
        }
        return shown.toString();
    }
}
