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
    private final int[] seenEpoch;
    private final int[] answers;
    private int epoch = 1;
    private int count;
    private int ownCount;
    private @Nullable String[] texts = new @Nullable String[64];
    private @Nullable String[] lowerTexts = new @Nullable String[64];
    private boolean[] nulls = new boolean[64];
    private double[] numbers = new double[64];
    private boolean[] numbersKnown = new boolean[64];
    private int[] fields = new int[64];
    private int[] next = new int[64];

    EventFields(int fieldCount, int testCount) {
        first = new int[fieldCount];
        firstEpoch = new int[fieldCount];
        seenEpoch = new int[fieldCount];
        answers = new int[testCount];
    }

    void begin() {
        count = 0;
        ownCount = 0;
        if (++epoch == LAST_EPOCH) {
            epoch = 1;
            Arrays.fill(firstEpoch, 0);
            Arrays.fill(seenEpoch, 0);
            Arrays.fill(answers, 0);
        }
    }

    /** The event has the field; its values may be added later. */
    void see(int field) {
        seenEpoch[field] = epoch;
    }

    boolean isSeen(int field) {
        return seenEpoch[field] == epoch;
    }

    void add(int field, String text, EventView.Kind kind) {
        int value = append(field);
        texts[value] = kind == EventView.Kind.DECIMAL ? Numbers.plain(text) : text;
        nulls[value] = kind == EventView.Kind.NULL;
        numbersKnown[value] = false;
    }

    /** A number, which becomes a text only when one is asked for. */
    void add(int field, double number) {
        int value = append(field);
        texts[value] = null;
        nulls[value] = false;
        numbers[value] = number;
        numbersKnown[value] = true;
    }

    private int append(int field) {
        if (count == texts.length) {
            grow();
        }
        lowerTexts[count] = null;
        fields[count] = field;
        next[count] = -1;
        if (field >= 0) {
            next[count] = first(field);
            first[field] = count;
            firstEpoch[field] = epoch;
        }
        return count++;
    }

    int count() {
        return count;
    }

    /** What has been added is the event's own; what follows is known of its source, and keywords don't search it. */
    void endOwn() {
        ownCount = count;
    }

    int ownCount() {
        return ownCount;
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
        String text = texts[value];
        if (text == null) {
            text = Numbers.text(numbers[value]);
            texts[value] = text;
        }
        return text;
    }

    String lowerText(int value) {
        String lower = lowerTexts[value];
        if (lower == null) {
            lower = CaseFolding.fold(text(value));
            lowerTexts[value] = lower;
        }
        return lower;
    }

    /** The value as a number, NaN when it is none; a text that reads as a number is one. */
    double number(int value) {
        if (!numbersKnown[value]) {
            numbers[value] = Numbers.parse(text(value));
            numbersKnown[value] = true;
        }
        return numbers[value];
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
        numbers = Arrays.copyOf(numbers, size);
        numbersKnown = Arrays.copyOf(numbersKnown, size);
        fields = Arrays.copyOf(fields, size);
        next = Arrays.copyOf(next, size);
    }
}
