package org.aedile.server.datasubject.internal;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.GeoPoint;
import org.aedile.server.datasubject.SearchTerms;
import org.aedile.server.privacy.PersonalRecord;
import org.aedile.server.privacy.PersonalRecord.Kind;

/** Knows a person in a record, and what of a text is theirs. All patterns take linear time. Thread-safe. */
final class PersonTerms implements Predicate<PersonalRecord> {
    /** Country code and leading zero may be there or not. */
    private static final int PHONE_DIGITS = 8;

    private final SearchTerms terms;
    private final List<Set<String>> names;
    private final Set<String> nameWords = new HashSet<>();
    private final List<Pattern> identifiers;

    PersonTerms(SearchTerms terms) {
        this.terms = terms;
        this.names = terms.names().stream()
                .map(Folded::words)
                .filter(words -> !words.isEmpty())
                .toList();
        names.forEach(nameWords::addAll);
        this.identifiers = Stream.of(
                        terms.plates().stream().map(PersonTerms::spaced),
                        terms.identifiers().stream().map(PersonTerms::spaced),
                        terms.emails().stream().map(PersonTerms::literal),
                        terms.phones().stream().map(PersonTerms::phone))
                .flatMap(patterns -> patterns)
                .toList();
    }

    @Override
    public boolean test(PersonalRecord record) {
        return isNamed(record) || isIdentified(record) || wasThere(record);
    }

    /** Which characters of the text are the person's. */
    BitSet own(String text) {
        BitSet own = new BitSet(text.length());
        for (Pattern pattern : identifiers) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                own.set(matcher.start(1), matcher.end(1));
            }
        }
        return own;
    }

    /** True when all words of it are of the person's names. */
    boolean isOwnName(String word) {
        return !nameWords.isEmpty() && nameWords.containsAll(Folded.words(word));
    }

    private boolean isNamed(PersonalRecord record) {
        if (names.isEmpty()) {
            return false;
        }
        Set<String> words = record.fields().values().stream()
                .flatMap(value -> Folded.words(value).stream())
                .collect(Collectors.toSet());
        return names.stream().anyMatch(words::containsAll);
    }

    private boolean isIdentified(PersonalRecord record) {
        return record.fields().values().stream()
                .anyMatch(value -> identifiers.stream()
                        .anyMatch(pattern -> pattern.matcher(value).find()));
    }

    /** What was taken of people at that place in that time; what was sealed and is gone counts too. */
    private boolean wasThere(PersonalRecord record) {
        SearchTerms.Place place = terms.place();
        if (place == null
                || record.dataClass() == DataClass.NONE
                || !isWithinTime(record.reference().time())) {
            return false;
        }
        GeoPoint center = GeoPoint.of(place.latitude(), place.longitude());
        return record.reference().kind() != Kind.NOTE
                && record.place()
                        .filter(there -> there.distanceMeters(center) <= place.radiusMeters())
                        .isPresent();
    }

    private boolean isWithinTime(Instant time) {
        Instant from = terms.from();
        Instant to = terms.to();
        return (from == null || !time.isBefore(from)) && (to == null || time.isBefore(to));
    }

    /** Letters and digits in their order, with or without one separator between them. */
    private static Pattern spaced(String term) {
        List<String> characters = new ArrayList<>();
        term.codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(point -> characters.add(Pattern.quote(Character.toString(point))));
        return bounded(String.join("[\\s\\-._·:/]?", characters));
    }

    private static Pattern literal(String term) {
        return bounded(Pattern.quote(term.strip()));
    }

    /** The last digits, with separators between them and whatever prefix before. */
    private static Pattern phone(String term) {
        String digits = term.replaceAll("\\D", "");
        String last = digits.substring(Math.max(0, digits.length() - PHONE_DIGITS));
        String body = last.chars()
                .mapToObj(digit -> Character.toString((char) digit))
                .collect(Collectors.joining("[\\s().\\-/]{0,2}"));
        return Pattern.compile("((?:\\+|\\b)[\\d().\\-/ ]{0,10}?" + body + ")(?:$|\\D)");
    }

    private static Pattern bounded(String body) {
        return Pattern.compile("(?:^|[^\\p{L}\\p{N}])(" + body + ")(?:$|[^\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
    }
}
