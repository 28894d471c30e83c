package org.aedile.server.triage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How much comes to a desk or to the room: new items in the last ten minutes. It serves staffing and says nothing of a
 * person.
 *
 * @param desk desk; empty for the room as a whole
 * @param items new items in the last ten minutes; for the room the mean of its desks
 * @param alerts alerts behind them
 * @param state what that number means
 * @param advice what helps
 */
public record LoadReading(String desk, double items, int alerts, State state, List<Advice> advice) {
    public LoadReading {
        advice = List.copyOf(advice);
    }

    /**
     * New items per operator and ten minutes, in the classes of EEMUA 191 (3rd edition 2013, figure 40: long-term average
     * alarm rate in steady operation) and ISA-18.2-2016 (clause 16.5.2: about 1 in 10 min is very likely acceptable, 2 the
     * most that is manageable; more than 10 in 10 min is a flood).
     */
    public enum State {
        @JsonProperty("acceptable")
        ACCEPTABLE(1),
        @JsonProperty("manageable")
        MANAGEABLE(2),
        @JsonProperty("demanding")
        DEMANDING(5),
        @JsonProperty("overloaded")
        OVERLOADED(10),
        @JsonProperty("flood")
        FLOOD(Double.POSITIVE_INFINITY);

        private final double most;

        State(double most) {
            this.most = most;
        }

        /** @param items new items per desk in ten minutes */
        public static State of(double items) {
            for (State state : values()) {
                if (items <= state.most) {
                    return state;
                }
            }
            throw new IllegalStateException(items + " items are in no class");
        }
    }

    /** What helps. */
    public enum Advice {
        /** Another desk has room: give it some. */
        @JsonProperty("share-out")
        SHARE_OUT,
        /** A source chatters: shelve it. */
        @JsonProperty("shelve")
        SHELVE,
        /** No desk has room: call people in. */
        @JsonProperty("call-in")
        CALL_IN
    }
}
