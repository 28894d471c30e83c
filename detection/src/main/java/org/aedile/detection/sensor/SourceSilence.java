package org.aedile.detection.sensor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.aedile.detection.DetectorSetting;
import org.aedile.kernel.Severity;

/** When a source was last heard, and the alert of its silence as a whole. */
public final class SourceSilence extends DetectorState {
    private static final DetectorSetting OVER = setting(Severity.LOW, "");

    /** By the domain's clock. */
    long lastHeardMillis = Long.MIN_VALUE;

    static DetectorSetting setting(Severity severity, String title) {
        return DetectorSetting.everywhere("silence", 1, "gap", severity, title);
    }

    /** It has said something; true when that ends a silence that was told. */
    public boolean heard(Moment moment) {
        lastHeardMillis = moment.clockMillis();
        if (episode == null) {
            return false;
        }
        episode.lastMillis = moment.clockMillis();
        moment.aboutSource();
        moment.clear(this, OVER);
        return true;
    }

    @Override
    void writeOwn(DataOutput out) throws IOException {
        out.writeLong(lastHeardMillis);
    }

    @Override
    void readOwn(DataInput in) throws IOException {
        lastHeardMillis = in.readLong();
    }
}
