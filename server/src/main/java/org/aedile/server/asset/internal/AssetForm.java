package org.aedile.server.asset.internal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Asset;
import org.aedile.kernel.AssetId;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * An asset as it is registered over REST.
 *
 * @param agency who runs it; that of whoever registers it when absent
 * @param sources ids of what observes it or speaks for it
 * @param dependsOn ids of what it can't do without: assets, or sources that are assets of their own
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record AssetForm(
        @Nullable String id,
        @Nullable String agency,
        @Nullable String name,
        @Nullable String kind,
        @Nullable List<String> sources,
        @Nullable List<String> dependsOn) {
    private static final int MAX_TEXT = 256;
    private static final String DEFAULT_KIND = "other";

    /**
     * The asset.
     *
     * @param own agency of whoever registers it
     * @throws AedileException {@code INVALID_VALUE} that names the asset and what is wrong
     */
    Asset asset(String own) {
        String stated = id == null ? "" : id;
        try {
            return new Asset(
                    AssetId.of(stated),
                    AgencyId.of(agency == null ? own : agency),
                    text("name", name, stated),
                    text("kind", kind, DEFAULT_KIND),
                    all(sources, SourceId::of),
                    all(dependsOn, AssetId::of));
        } catch (IllegalArgumentException e) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "asset '" + stated + "' can't be registered: " + e.getMessage(),
                    "an asset has an id, and may have agency, name, kind, sources and dependsOn");
        }
    }

    private static String text(String field, @Nullable String value, String absent) {
        if (value == null || value.isBlank()) {
            return absent;
        }
        if (value.length() > MAX_TEXT) {
            throw new IllegalArgumentException(field + " has " + value.length() + " characters, limit " + MAX_TEXT);
        }
        return value;
    }

    private static <T> List<T> all(@Nullable List<String> ids, Function<String, T> read) {
        List<T> all = new ArrayList<>();
        for (String one : ids == null ? List.<String>of() : ids) {
            all.add(read.apply(one));
        }
        return all;
    }
}
