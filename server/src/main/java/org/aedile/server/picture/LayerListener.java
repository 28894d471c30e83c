package org.aedile.server.picture;

import java.util.List;

/** Hears of every change on a layer, after it was stored. Called from several threads; must return quickly. */
@FunctionalInterface
public interface LayerListener {
    /**
     * @param layer name of the layer
     * @param timeDomain id of the time domain
     * @param records those that changed, as they are now
     */
    void layerChanged(String layer, String timeDomain, List<? extends LayerRecord> records);
}
