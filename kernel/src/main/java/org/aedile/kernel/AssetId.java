package org.aedile.kernel;

/**
 * The identifier of an asset; unique in a deployment. 1 to 128 printable characters without blanks. A source that no asset
 * names is an asset of its own, under its own id.
 *
 * @param value the identifier as text
 */
public record AssetId(String value) implements Comparable<AssetId> {
    public AssetId {
        Identifiers.require("AssetId", value);
    }

    public static AssetId of(String value) {
        return new AssetId(value);
    }

    @Override
    public int compareTo(AssetId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
