package org.aedile.server.observation;

import org.aedile.wire.ObservationDraft;

/**
 * Something that came in, with what its channel knows about it.
 *
 * @param timeDomain id of the open time domain it is for
 * @param channel the way it came
 * @param speaker who handed it in
 * @param defaultSource source id for a message that names none; empty when the channel knows none
 * @param defaultId observation id for a message that has none; empty when the gateway is to make one
 * @param payload the message
 */
public record Submission(
        String timeDomain, Channel channel, Speaker speaker, String defaultSource, String defaultId, Payload payload) {

    /** A message, read or not. */
    public sealed interface Payload {}

    /** JSON as it came. The bytes must not change until {@link Intake#submit} has returned. */
    public static final class Json implements Payload {
        private final byte[] bytes;
        private final int from;
        private final int length;

        public Json(byte[] bytes, int from, int length) {
            this.bytes = bytes;
            this.from = from;
            this.length = length;
        }

        public Json(byte[] bytes) {
            this(bytes, 0, bytes.length);
        }

        public byte[] bytes() {
            return bytes;
        }

        public int from() {
            return from;
        }

        public int length() {
            return length;
        }
    }

    /**
     * What a connector has read itself.
     *
     * @param draft what was said
     * @param original beginning of the original text, for the list of refused messages; may be empty
     */
    public record Read(ObservationDraft draft, String original) implements Payload {}
}
