package org.aedile.server.asset;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.aedile.detection.correlation.CityRelations;
import org.aedile.kernel.Asset;

/**
 * The registered assets. Reading is from memory, writing goes to the database first; a change reaches the detection jobs
 * through the compacted topic of the city. Thread-safe.
 */
public interface Assets {
    Optional<Asset> find(String id);

    /** The registered asset that names the source; empty when the source is an asset of its own. */
    Optional<Asset> findBySource(String source);

    /** Up to {@code limit} assets after that id in the order of ids; start with the empty text. */
    List<Asset> listAfter(String id, int limit);

    /** Those that depend on the asset, in the order of ids. */
    List<Asset> dependents(String id);

    /**
     * Registers new assets and replaces those that exist, all or none.
     *
     * @param by who does it
     * @throws org.aedile.kernel.AedileException {@code INVALID_VALUE} when a source would belong to two assets
     */
    void register(Collection<Asset> assets, String by);

    /**
     * Forgets an asset; its sources are assets of their own from then on.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND} when there is none
     */
    void remove(String id, String by);

    /** How the city hangs together at any time; always the newest. */
    CityRelations relations();
}
