package org.aedile.wire;

import java.util.Optional;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.LogSource;

/**
 * What a source said, read but not yet judged: the gateway adds owner, domain, receipt time and what was left out. Made
 * for the way from bytes to frame: a reading costs its texts, a record is already in the frame's own form.
 *
 * @param source source id, empty when the message leaves it to the channel
 * @param id observation id, empty when the gateway is to make one
 * @param eventTimeMillis milliseconds since 1970 by the source's clock
 * @param place where, when stated
 * @param logSource Sigma's log source, {@link LogSource#NONE} when not stated
 * @param body the reading or the record
 */
public record ObservationDraft(
        String source, String id, long eventTimeMillis, Optional<GeoPoint> place, LogSource logSource, Body body) {

    /** One number of one property, or encoded fields. */
    public sealed interface Body {}

    /** @param unit UCUM, empty when the message leaves it to the registration */
    public record Reading(String property, double value, String unit) implements Body {}

    /** The fields of a record as {@link FieldEncoder} wrote them. */
    public static final class Fields implements Body {
        private final int count;
        private final byte[] encoded;

        Fields(int count, byte[] encoded) {
            this.count = count;
            this.encoded = encoded;
        }

        /** Number of fields, nested ones and elements of lists counted each. */
        public int count() {
            return count;
        }

        byte[] encoded() {
            return encoded;
        }
    }

    public ObservationDraft withSource(String newSource) {
        return new ObservationDraft(newSource, id, eventTimeMillis, place, logSource, body);
    }

    public ObservationDraft withId(String newId) {
        return new ObservationDraft(source, newId, eventTimeMillis, place, logSource, body);
    }
}
