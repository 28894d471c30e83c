package org.aedile.server.auditor.internal;

import java.util.Locale;
import org.aedile.server.audit.merkle.Tile;

/** Names of a log's parts, as files and on the web (C2SP tlog-tiles): {@code tile/0/x001/067} is tile 1067 of leaves. */
public final class TilePath {
    public static final String CHECKPOINT = "checkpoint";
    private static final int GROUP = 1_000;

    private TilePath() {}

    /** A tile of hashes; one that isn't full says its width. */
    public static String of(int level, long index, int width) {
        return "tile/" + level + "/" + number(index) + partial(width);
    }

    /** The entries below a tile of leaves. */
    public static String ofEntries(long index, int width) {
        return "tile/entries/" + number(index) + partial(width);
    }

    private static String partial(int width) {
        return width == Tile.WIDTH ? "" : ".p/" + width;
    }

    private static String number(long index) {
        String last = String.format(Locale.ROOT, "%03d", index % GROUP);
        String path = last;
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            path = String.format(Locale.ROOT, "x%03d/", rest % GROUP) + path;
        }
        return path;
    }
}
