package org.aedile.detection.rule;

/** A compiled condition. Immutable, thread-safe. */
interface Node {
    boolean holds(EventFields event);

    /** Asked once an event, however many rules ask it. */
    sealed interface Remembered extends Node {
        /** The number under which the answer is remembered. */
        int answer();
    }

    /** All parts must hold; cheap ones come first. */
    final class All implements Node {
        private final Node[] parts;

        All(Node[] parts) {
            this.parts = parts;
        }

        @Override
        public boolean holds(EventFields event) {
            for (Node part : parts) {
                if (!part.holds(event)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** One part must hold; cheap ones come first. */
    final class Any implements Node {
        private final Node[] parts;

        Any(Node[] parts) {
            this.parts = parts;
        }

        @Override
        public boolean holds(EventFields event) {
            for (Node part : parts) {
                if (part.holds(event)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** @param part must not hold */
    record None(Node part) implements Node {
        @Override
        public boolean holds(EventFields event) {
            return !part.holds(event);
        }
    }

    /**
     * A value of the field that is not null answers yes.
     *
     * @param answer number under which the answer is remembered
     * @param field which field
     * @param matcher what is asked
     */
    record OfField(int answer, int field, ValueMatcher matcher) implements Remembered {
        @Override
        public boolean holds(EventFields event) {
            int known = event.answer(answer);
            return known >= 0 ? known == 1 : event.remember(answer, ask(event));
        }

        private boolean ask(EventFields event) {
            for (int value = event.first(field); value >= 0; value = event.next(value)) {
                if (!event.isNull(value) && matcher.matches(event, value)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * A value of any field of the event's own answers yes.
     *
     * @param answer number under which the answer is remembered
     * @param matcher what is asked
     */
    record OfEvent(int answer, ValueMatcher matcher) implements Remembered {
        @Override
        public boolean holds(EventFields event) {
            int known = event.answer(answer);
            return known >= 0 ? known == 1 : event.remember(answer, ask(event));
        }

        private boolean ask(EventFields event) {
            for (int value = 0; value < event.ownCount(); value++) {
                if (!event.isNull(value) && matcher.matches(event, value)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** @param field is in the event, whatever it holds */
    record IsThere(int field) implements Node {
        @Override
        public boolean holds(EventFields event) {
            return event.first(field) >= 0;
        }
    }

    /** @param field is not in the event, or one of its values is null */
    record IsNull(int field) implements Node {
        @Override
        public boolean holds(EventFields event) {
            boolean absent = event.first(field) < 0;
            for (int value = event.first(field); value >= 0; value = event.next(value)) {
                if (event.isNull(value)) {
                    return true;
                }
            }
            return absent;
        }
    }
}
