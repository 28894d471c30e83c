package org.aedile.detection.rule;

import java.util.Arrays;

/** The rules that an event may match: each once, only those that read its log source. One per thread, reused. */
final class CandidateRules {
    private final int[] stamps;
    private final int[] rules;
    private int epoch;
    private int count;
    private Admission admitted = new Admission(new long[0], false);

    CandidateRules(int ruleCount) {
        stamps = new int[ruleCount];
        rules = new int[ruleCount];
    }

    void begin(Admission admittedRules) {
        admitted = admittedRules;
        count = 0;
        if (++epoch == Integer.MAX_VALUE) {
            epoch = 1;
            Arrays.fill(stamps, 0);
        }
    }

    void addAll(int[] some) {
        for (int rule : some) {
            if (stamps[rule] != epoch && admitted.includes(rule)) {
                stamps[rule] = epoch;
                rules[count++] = rule;
            }
        }
    }

    int count() {
        return count;
    }

    int rule(int index) {
        return rules[index];
    }
}
