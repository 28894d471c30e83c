package org.aedile.server.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;

/**
 * Who sits at a desk, from when to when.
 *
 * @param id 16 hexadecimal digits
 * @param agency whose desk it is
 * @param name such as "night", 1 to 64 characters
 * @param desk where they sit, 1 to 64 characters
 * @param begins first moment
 * @param ends first moment after it, at most 48 hours later
 * @param people user names, at least one
 */
public record Shift(
        String id, AgencyId agency, String name, String desk, Instant begins, Instant ends, List<String> people) {
    private static final Duration LONGEST = Duration.ofDays(2);
    private static final int LONGEST_TEXT = 64;

    public Shift {
        people = people.stream().distinct().sorted().toList();
        requireText("name", name);
        requireText("desk", desk);
        require(begins.isBefore(ends), "shift '%s' ends at %s, which is not after %s".formatted(name, ends, begins));
        Duration length = Duration.between(begins, ends);
        require(
                length.compareTo(LONGEST) <= 0,
                "shift '%s' takes %d h, limit %d h".formatted(name, length.toHours(), LONGEST.toHours()));
        require(!people.isEmpty(), "nobody is in shift '" + name + "'");
    }

    /** True while they are there. */
    public boolean isOn(Instant now) {
        return !now.isBefore(begins) && now.isBefore(ends);
    }

    private static void requireText(String what, String text) {
        require(
                !text.isBlank() && text.length() <= LONGEST_TEXT,
                "%s of a shift must have 1 to %d characters, has %d".formatted(what, LONGEST_TEXT, text.length()));
    }

    private static void require(boolean right, String wrong) {
        if (!right) {
            throw new AedileException(ErrorCode.INVALID_VALUE, wrong);
        }
    }
}
