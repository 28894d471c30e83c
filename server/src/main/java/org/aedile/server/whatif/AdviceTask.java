package org.aedile.server.whatif;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What advice may do, and how long it is worked on.
 *
 * @param stewards most stewards, 0 to 20; each shows the people of one area the way; 4 when absent
 * @param keepFree exits that nobody may use, such as that of the fire brigade
 * @param mayOpen exits that the question closes from second 0 and that may be opened
 * @param seconds time to search, 1 to 120; 10 when absent
 */
public record AdviceTask(
        @Nullable @Min(0) @Max(20) Integer stewards,
        @Nullable @Size(max = 60) List<@NotNull String> keepFree,
        @Nullable @Size(max = 60) List<@NotNull String> mayOpen,
        @Nullable @Min(1) @Max(120) Integer seconds) {
    private static final int USUAL_STEWARDS = 4;
    private static final int USUAL_SECONDS = 10;

    public AdviceTask {
        stewards = stewards == null ? Integer.valueOf(USUAL_STEWARDS) : stewards;
        keepFree = keepFree == null ? List.of() : List.copyOf(keepFree);
        mayOpen = mayOpen == null ? List.of() : List.copyOf(mayOpen);
        seconds = seconds == null ? Integer.valueOf(USUAL_SECONDS) : seconds;
    }

    /** {@link #stewards}, as a number. */
    public int mostStewards() {
        return stewards == null ? USUAL_STEWARDS : stewards;
    }

    /** {@link #seconds}, as a number. */
    public int searchSeconds() {
        return seconds == null ? USUAL_SECONDS : seconds;
    }

    /** {@link #keepFree}, none when absent. */
    public List<String> exitsKeptFree() {
        return keepFree == null ? List.of() : keepFree;
    }

    /** {@link #mayOpen}, none when absent. */
    public List<String> exitsToOpen() {
        return mayOpen == null ? List.of() : mayOpen;
    }
}
