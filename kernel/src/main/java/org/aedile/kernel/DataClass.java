package org.aedile.kernel;

/** How a source's data touch people; {@code PERSONAL} and {@code SPECIAL} are encrypted on the log per source and day. */
public enum DataClass {
    NONE,
    PSEUDONYMOUS,
    PERSONAL,
    SPECIAL;

    /** True when content must be encrypted wherever it is stored. */
    public boolean encrypted() {
        return this == PERSONAL || this == SPECIAL;
    }
}
