package org.aedile.server.datasubject;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What tells a person apart. A record is about them when it has one of the names, or one of the identifiers, or was taken of
 * people at that place in that time.
 *
 * @param names each in full; its words may stand in any order and in several fields of a record
 * @param plates of vehicles, with or without separators
 * @param emails addresses
 * @param phones numbers, with or without country code
 * @param identifiers others: a badge, a device, a case number
 * @param sources ids of the sources to look through; empty for all of the agency
 * @param from earliest time; null for as far back as is kept
 * @param to latest time; null for up to now
 * @param place where the person was; needs {@code from} and {@code to}; null when that doesn't matter
 */
public record SearchTerms(
        List<String> names,
        List<String> plates,
        List<String> emails,
        List<String> phones,
        List<String> identifiers,
        List<String> sources,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Place place) {
    public SearchTerms {
        names = List.copyOf(names);
        plates = List.copyOf(plates);
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        identifiers = List.copyOf(identifiers);
        sources = List.copyOf(sources);
    }

    /**
     * A circle.
     *
     * @param radiusMeters 1 to 5,000
     */
    @Schema(name = "SearchPlace")
    public record Place(double latitude, double longitude, double radiusMeters) {}

    /** All texts that stand for the person. */
    public Stream<String> texts() {
        return Stream.of(names, plates, emails, phones, identifiers).flatMap(List::stream);
    }
}
