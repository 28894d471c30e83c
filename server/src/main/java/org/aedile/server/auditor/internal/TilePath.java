package org.aedile.server.auditor.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aedile.server.audit.merkle.Tile;

/** Names of a log's parts, as files and on the web (C2SP tlog-tiles): {@code tile/0/x001/067} is tile 1067 of leaves. */
public final class TilePath {
    public static final String CHECKPOINT = "checkpoint";
    private static final int GROUP = 1_000;
    private static final String ENTRIES = "entries";
    private static final Pattern NAME = Pattern.compile("(\\d|entries)/((?:x\\d{3}/){0,5}\\d{3})(?:\\.p/(\\d{1,3}))?");

    private TilePath() {}

    /** A tile of hashes; one that isn't full says its width. */
    public static String of(int level, long index, int width) {
        return "tile/" + level + "/" + number(index) + partial(width);
    }

    /** The entries below a tile of leaves. */
    public static String ofEntries(long index, int width) {
        return "tile/" + ENTRIES + "/" + number(index) + partial(width);
    }

    /**
     * A part of a log by its name.
     *
     * @param level of the tile; empty for entries
     * @param index of the tile
     * @param width how many hashes or entries
     */
    record Part(OptionalInt level, long index, int width) {}

    /** The part of that name, without {@code tile/}; empty when it names none. */
    static Optional<Part> parse(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String level = parts.group(1);
        long index = Long.parseLong(parts.group(2).replaceAll("[x/]", ""));
        int width = parts.group(3) == null ? Tile.WIDTH : Integer.parseInt(parts.group(3));
        return Optional.of(new Part(
                level.equals(ENTRIES) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(level)), index, width));
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
