package org.aedile.detection.rule;

import java.util.Arrays;
import org.aedile.kernel.EventView;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one event, each text lower-cased once, and the answers found so far. One per stepping thread, reused.
 *
 * <p>Value {@code i} belongs to field {@code fields[i]} (−1 for one that no rule names) and is followed by value
 * {@code next[i]} of the same field (−1 at the end); field {@code f} begins at {@code first[f]}, valid while
 * {@code firstEpoch[f]} is this event's. {@code answers[t]} is twice the epoch, plus one for yes.
 */
final class EventFields {
    static final int NO_FIELD = -1;

    private static final int LAST_EPOCH = Integer.MAX_VALUE / 2 - 1;

    private final int[] first;
    private final int[] firstEpoch;
    private final int[] answers;
    private int epoch = 1;
    private int count;
    private int own;
    private String[] texts = new String[64];
    private @Nullable String[] lowerTexts = new @Nullable String[64];
    private boolean[] nulls = new boolean[64];
    private int[] fields = new int[64];
    private int[] next = new int[64];

    EventFields(int fieldCount, int testCount) {
        first = new int[fieldCount];
        firstEpoch = new int[fieldCount];
        answers = new int[testCount];
    }

    void begin() {
        count = 0;
        own = 0;
        if (++epoch == LAST_EPOCH) {
            epoch = 1;
            Arrays.fill(firstEpoch, 0);
            Arrays.fill(answers, 0);
        }
    }

    void add(int field, String text, EventView.Kind kind) {
        if (count == texts.length) {
            grow();
        }
        texts[count] = kind == EventView.Kind.DECIMAL ? NumberText.plain(text) : text;
        lowerTexts[count] = null;
        nulls[count] = kind == EventView.Kind.NULL;
        fields[count] = field;
        next[count] = -1;
        if (field >= 0) {
            next[count] = first(field);
            first[field] = count;
            firstEpoch[field] = epoch;
        }
        count++;
    }

    int count() {
        return count;
    }

    /** What has been added is the event's own; what follows is known of its source, and keywords don't search it. */
    void endOwn() {
        own = count;
    }

    int ownCount() {
        return own;
    }

    int field(int value) {
        return fields[value];
    }

    /** The first value of a field, or −1. */
    int first(int field) {
        return firstEpoch[field] == epoch ? first[field] : -1;
    }

    int next(int value) {
        return next[value];
    }

    boolean isNull(int value) {
        return nulls[value];
    }

    String text(int value) {
        return texts[value];
    }

    String lowerText(int value) {
        String lower = lowerTexts[value];
        if (lower == null) {
            lower = CaseFolding.fold(texts[value]);
            lowerTexts[value] = lower;
        }
        return lower;
    }

    /** 1 yes, 0 no, −1 not asked yet. */
    int answer(int test) {
        int answer = answers[test] - 2 * epoch;
        return answer == 0 || answer == 1 ? answer : -1;
    }

    boolean remember(int test, boolean answer) {
        answers[test] = 2 * epoch + (answer ? 1 : 0);
        return answer;
    }

    private void grow() {
        int size = texts.length * 2;
        texts = Arrays.copyOf(texts, size);
        lowerTexts = Arrays.copyOf(lowerTexts, size);
        nulls = Arrays.copyOf(nulls, size);
        fields = Arrays.copyOf(fields, size);
        next = Arrays.copyOf(next, size);
    }
}
