package org.aedile.job.operator;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How a type is written, read and copied.
 *
 * @param <T> the type
 */
interface Codec<T> {
    void write(T value, DataOutput out) throws IOException;

    T read(DataInput in) throws IOException;

    /** A copy that shares nothing mutable. */
    T copy(T value);
}
