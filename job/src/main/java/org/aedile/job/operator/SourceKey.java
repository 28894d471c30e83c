package org.aedile.job.operator;

import org.aedile.wire.FrameView;
import org.apache.flink.api.java.functions.KeySelector;
import org.jspecify.annotations.Nullable;

/** The source of a frame: what detection's state is kept by. */
public final class SourceKey implements KeySelector<byte[], String> {
    private static final long serialVersionUID = 1L;

    private transient @Nullable FrameView view;

    @Override
    public String getKey(byte[] frame) {
        if (view == null) {
            view = new FrameView();
        }
        return view.wrap(frame).source();
    }
}
