package org.aedile.simulation.crowd.geometry;

import java.util.Locale;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;

/** What scenarios are refused with: a sentence that names the element and its value. */
public final class Refusals {
    private Refusals() {}

    public static AedileException refused(String detail) {
        return new AedileException(ErrorCode.INVALID_VALUE, detail);
    }

    /** A value as such a sentence has it: four digits. */
    public static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
