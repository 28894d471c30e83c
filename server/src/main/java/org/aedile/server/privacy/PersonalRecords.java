package org.aedile.server.privacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.aedile.server.privacy.KeptRecords.HeldRecord;
import org.aedile.server.privacy.PersonalRecord.Kind;
import org.aedile.server.privacy.PersonalRecord.Reference;

/**
 * A store that may hold something about a person. A search for a data subject goes through every one of them, some records
 * at a time, so that neither time nor memory grow with what is kept. Implementations are thread-safe.
 */
public interface PersonalRecords {
    /** What is kept there. */
    Kind kind();

    /** Looks through the next records in an order of the store's own; begin with the empty text. */
    Part search(Search search, String after);

    /** The record as it is now; empty when it is gone or another agency's. */
    Optional<PersonalRecord> find(Reference reference, String agency);

    /**
     * Erases what the record says of people; call it only when no legal hold protects its source.
     *
     * @return why it was kept; empty when it is erased
     */
    Optional<Kept> erase(Reference reference, Deletion deletion);

    /** What a legal hold on it is on, where that isn't its source; empty also for what is gone. */
    default Optional<HeldRecord> holdOf(Reference reference, String agency) {
        return Optional.empty();
    }

    /**
     * What is looked for.
     *
     * @param agency whose records; nobody else's are ever met
     * @param sources ids of the sources that are looked through; empty for all
     * @param from earliest time, included
     * @param to latest time, excluded
     * @param fits whether a record is about the person
     */
    record Search(String agency, Set<String> sources, Instant from, Instant to, Predicate<PersonalRecord> fits) {
        public Search {
            sources = Set.copyOf(sources);
        }
    }

    /**
     * What came of some records.
     *
     * @param found those that fit
     * @param looked how many were looked at
     * @param unreadable how many of them are sealed with a key that is gone
     * @param next where to go on; empty at the end
     */
    record Part(List<PersonalRecord> found, long looked, long unreadable, Optional<String> next) {
        public Part {
            found = List.copyOf(found);
        }
    }

    /** Who erases a record, for whom, and why. */
    record Deletion(String agency, String reason, String by) {}

    /** Why a record was not erased. */
    enum Kept {
        /** A legal hold protects its source. */
        @JsonProperty("held")
        HELD,
        /** It was never sealed, so it ends with the retention of its source and not before. */
        @JsonProperty("not-sealed")
        NOT_SEALED,
        /** The law wants it kept: accounts and the audit log show who did what. */
        @JsonProperty("required")
        REQUIRED,
        /** It is of an incident that is open: people act by what it says. */
        @JsonProperty("in-use")
        IN_USE,
        /** It was gone before. */
        @JsonProperty("gone")
        GONE
    }
}
