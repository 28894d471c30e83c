package org.aedile.detection.sensor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a detector keeps of one series. Mutable; owned by the stepping thread. */
public abstract class DetectorState {
    /** What is wrong at present, or may be; null while all is well. */
    @Nullable
    Episode episode;

    /** Writes what {@link #readOwn} reads, without the episode. */
    abstract void writeOwn(DataOutput out) throws IOException;

    abstract void readOwn(DataInput in) throws IOException;

    public void write(DataOutput out) throws IOException {
        writeOwn(out);
        out.writeBoolean(episode != null);
        if (episode != null) {
            episode.write(out);
        }
    }

    public void read(DataInput in) throws IOException {
        readOwn(in);
        episode = in.readBoolean() ? Episode.read(in) : null;
    }
}
