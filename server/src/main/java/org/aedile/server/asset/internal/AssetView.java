package org.aedile.server.asset.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An asset over REST.
 *
 * @param sources ids of what observes it or speaks for it
 * @param dependsOn what it can't do without
 * @param dependents the registered assets that can't do without it
 */
record AssetView(
        String id,
        String agency,
        String name,
        String kind,
        List<String> sources,
        List<NamedAsset> dependsOn,
        List<NamedAsset> dependents) {

    /**
     * Another asset.
     *
     * @param source its only source; absent when it has several or none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NamedAsset(String id, String name, @Nullable String source) {}
}
