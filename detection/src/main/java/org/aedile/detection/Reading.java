package org.aedile.detection;

import java.util.Optional;
import org.aedile.detection.rule.Placeholders;
import org.aedile.detection.rule.Unsupported;

/**
 * A rule or filter as it was read, once for all catalogs in which its placeholders have the same values. Immutable.
 *
 * @param place where it stands
 * @param document kept only when it can't be read without values of placeholders
 * @param placeholders the values with which it was read
 * @param outcome what it became
 * @param <T> a rule or a filter
 */
record Reading<T>(
        DocumentPlace place, Optional<SigmaDocument> document, Placeholders placeholders, Outcome<T> outcome) {
    /** How a document is read. */
    interface Reader<T> {
        T read(SigmaDocument document, Placeholders placeholders) throws Unsupported;
    }

    /** What became of a document. */
    sealed interface Outcome<T> {
        T value() throws Unsupported;

        static <T> Outcome<T> of(Reader<T> reader, SigmaDocument document, Placeholders placeholders) {
            try {
                return new Read<>(reader.read(document, placeholders));
            } catch (Unsupported e) {
                return new Failed<>(e);
            }
        }
    }

    private record Read<T>(T value) implements Outcome<T> {}

    private record Failed<T>(Unsupported reason) implements Outcome<T> {
        @Override
        public T value() throws Unsupported {
            throw reason;
        }
    }

    /** Reads a document without values; what can be read so is the same with all values. */
    static <T> Reading<T> of(SigmaDocument document, Reader<T> reader) {
        Outcome<T> outcome = Outcome.of(reader, document, Placeholders.NONE);
        Optional<SigmaDocument> kept = outcome instanceof Read ? Optional.empty() : Optional.of(document);
        return new Reading<>(document.place(), kept, Placeholders.NONE, outcome);
    }

    /** True when it is the same with these values. */
    boolean isFor(Placeholders values) {
        return document.isEmpty() || values.equals(placeholders);
    }

    /** As it is read with these values. */
    Reading<T> with(Placeholders values, Reader<T> reader) {
        return isFor(values)
                ? this
                : new Reading<>(place, document, values, Outcome.of(reader, document.orElseThrow(), values));
    }

    /** @throws Unsupported when it can't be read */
    T value() throws Unsupported {
        return outcome.value();
    }
}
