package org.aedile.server.datasubject.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntPredicate;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.datasubject.SearchTerms;
import org.aedile.server.datasubject.SearchTerms.Place;

/** Whether terms tell a person apart: what is too short or too wide finds everybody. */
final class TermsCheck {
    private static final int MOST = 20;
    private static final int MOST_CHARACTERS = 200;
    private static final int MOST_RADIUS_METERS = 5_000;
    private static final Duration MOST_TIME = Duration.ofHours(24);

    private TermsCheck() {}

    /** @throws AedileException {@code INVALID_VALUE} that names the value and the limit */
    static void requireSound(SearchTerms terms) {
        requireEach("name", terms.names(), Character::isLetter, 2);
        requireEach("plate", terms.plates(), Character::isLetterOrDigit, 4);
        requireEach("e-mail address", terms.emails(), character -> character == '@', 1);
        requireEach("phone number", terms.phones(), Character::isDigit, 6);
        requireEach("identifier", terms.identifiers(), Character::isLetterOrDigit, 3);
        requireTimes(terms);
        Place place = terms.place();
        if (place != null) {
            requirePlace(place, terms);
        } else if (terms.texts().findAny().isEmpty()) {
            throw refused("there is no name, plate, address, number, identifier or place to search for");
        }
    }

    private static void requireEach(String what, List<String> values, IntPredicate counted, int least) {
        if (values.size() > MOST) {
            throw refused("there are %d of kind %s; at most %d are searched for".formatted(values.size(), what, MOST));
        }
        for (String value : values) {
            if (value.length() > MOST_CHARACTERS) {
                throw refused("a %s has %d characters; at most %d".formatted(what, value.length(), MOST_CHARACTERS));
            }
            long count = value.chars().filter(counted).count();
            if (count < least) {
                throw refused("'%s' is no %s: too short, or a sign is missing".formatted(value, what));
            }
        }
    }

    private static void requireTimes(SearchTerms terms) {
        Instant from = terms.from();
        Instant to = terms.to();
        if (from != null && to != null && !from.isBefore(to)) {
            throw refused("from " + from + " is not before to " + to);
        }
    }

    private static void requirePlace(Place place, SearchTerms terms) {
        Instant from = terms.from();
        Instant to = terms.to();
        if (from == null || to == null || Duration.between(from, to).compareTo(MOST_TIME) > 0) {
            throw refused("a place needs a time of at most %d hours".formatted(MOST_TIME.toHours()));
        }
        if (!(place.radiusMeters() >= 1 && place.radiusMeters() <= MOST_RADIUS_METERS)) {
            throw refused("radius %s m is outside 1 m to %d m".formatted(place.radiusMeters(), MOST_RADIUS_METERS));
        }
        if (!(Math.abs(place.latitude()) <= 90 && Math.abs(place.longitude()) <= 180)) {
            throw refused("%s°, %s° is no place on earth".formatted(place.latitude(), place.longitude()));
        }
    }

    private static AedileException refused(String detail) {
        return new AedileException(ErrorCode.INVALID_VALUE, detail, "narrow what is searched for");
    }
}
