package org.aedile.server.unit.internal;

import java.util.regex.Pattern;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.unit.Unit;

/** Says what is wrong with the description of a unit. */
final class TraitsCheck {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern SKILL = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
    private static final int MOST_SKILLS = 32;
    private static final int LONGEST_CALL_SIGN = 32;

    private TraitsCheck() {}

    /**
     * @throws AedileException {@code INVALID_VALUE}
     */
    static void requireSound(Unit.Traits traits) {
        require(
                ID.matcher(traits.id()).matches(),
                "the id '%s' is not 1 to 64 small letters, digits, dots, dashes and underscores"
                        .formatted(traits.id()));
        int length = traits.callSign().strip().length();
        require(
                length >= 1 && length <= LONGEST_CALL_SIGN,
                "the call sign has %d characters, must have 1 to %d".formatted(length, LONGEST_CALL_SIGN));
        require(
                traits.skills().size() <= MOST_SKILLS,
                "it has %d skills, limit %d".formatted(traits.skills().size(), MOST_SKILLS));
        traits.skills()
                .forEach(skill -> require(
                        SKILL.matcher(skill).matches(),
                        "the skill '%s' is not 1 to 32 small letters, digits and dashes".formatted(skill)));
    }

    private static void require(boolean right, String wrong) {
        if (!right) {
            throw new AedileException(ErrorCode.INVALID_VALUE, wrong);
        }
    }
}
