package org.aedile.job.operator;

import org.aedile.wire.FrameView;
import org.apache.flink.api.java.functions.KeySelector;
import org.jspecify.annotations.Nullable;

/**
 * The source of a frame: what detection's state is kept by. What can't be read goes on under {@link #UNREADABLE}, so that
 * the operator counts it; a key selector that throws would end the job, and again after every restart.
 */
public final class SourceKey implements KeySelector<byte[], String> {
    /** No source has that id. */
    static final String UNREADABLE = "";

    private static final long serialVersionUID = 1L;

    private transient @Nullable FrameView view;

    @Override
    public String getKey(byte[] frame) {
        if (view == null) {
            view = new FrameView();
        }
        try {
            return view.wrap(frame).source();
        } catch (RuntimeException e) {
            return UNREADABLE;
        }
    }
}
