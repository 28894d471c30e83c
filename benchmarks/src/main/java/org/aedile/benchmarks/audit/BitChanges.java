package org.aedile.benchmarks.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aedile.benchmarks.harness.Progress;
import org.aedile.server.audit.merkle.Hash;
import org.aedile.server.audit.merkle.Tile;
import org.aedile.server.auditor.Finding;

/**
 * Single bits changed at random in the files of a log: in any entry, in the length before an entry, in any hash of the tree.
 * Remembers what each of them belongs to, which is what a verification has to name.
 */
final class BitChanges {
    private final List<Place> places = new ArrayList<>();

    private BitChanges() {}

    /** An entry, or a hash: level 0 and up; an entry and its own hash are two places of one number. */
    private record Place(int level, long number) {}

    /** A part of the log in its file. */
    private record Part(Path file, String name, long size) {}

    /** A byte of a part. */
    private record Spot(Part part, int offset) {}

    static BitChanges make(Path root, int count, Random random) {
        BitChanges changes = new BitChanges();
        List<Part> parts = parts(root);
        long bytes = parts.stream().mapToLong(Part::size).sum();
        Set<Long> positions = new HashSet<>();
        while (positions.size() < count) {
            positions.add(random.nextLong(bytes));
        }
        List<Spot> spots =
                positions.stream().map(position -> spot(parts, position)).toList();
        spots.forEach(spot -> changes.places.add(placeOf(spot))); // before any length is changed
        spots.forEach(spot -> flip(spot, random.nextInt(8)));
        return changes;
    }

    /** How many of the changes some finding names. */
    int countNamed(List<Finding> findings) {
        Set<Place> named = findings.stream()
                .map(finding -> new Place(finding.level(), finding.number()))
                .collect(Collectors.toSet());
        List<Place> missed =
                places.stream().filter(place -> !named.contains(place)).toList();
        missed.forEach(place -> Progress.say("not named: " + place));
        return places.size() - missed.size();
    }

    private static Spot spot(List<Part> parts, long position) {
        long offset = position;
        int index = 0;
        while (offset >= parts.get(index).size()) {
            offset -= parts.get(index).size();
            index++;
        }
        return new Spot(parts.get(index), (int) offset);
    }

    private static void flip(Spot spot, int bit) {
        byte[] bytes = read(spot.part());
        bytes[spot.offset()] ^= (byte) (1 << bit);
        try {
            Files.write(spot.part().file(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(spot.part().file() + " can't be changed", e);
        }
    }

    private static Place placeOf(Spot spot) {
        String[] words = spot.part().name().split("/", 3);
        long index = Long.parseLong(words[2].replaceAll("\\.p/.*", "").replaceAll("[x/]", ""));
        return words[1].equals("entries")
                ? new Place(0, index * Tile.WIDTH + entryAt(read(spot.part()), spot.offset()))
                : new Place(Integer.parseInt(words[1]), index * Tile.WIDTH + spot.offset() / Hash.SIZE);
    }

    private static byte[] read(Part part) {
        try {
            return Files.readAllBytes(part.file());
        } catch (IOException e) {
            throw new UncheckedIOException(part.file() + " can't be read", e);
        }
    }

    /** Which entry of the bundle the byte belongs to, its length included. */
    private static int entryAt(byte[] bundle, int offset) {
        int entry = 0;
        int end = 0;
        while (true) {
            end += Short.BYTES + ((bundle[end] & 0xff) << 8 | bundle[end + 1] & 0xff);
            if (offset < end) {
                return entry;
            }
            entry++;
        }
    }

    private static List<Part> parts(Path root) {
        try (Stream<Path> files = Files.walk(root.resolve("tile"))) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> new Part(
                            file,
                            root.relativize(file).toString(),
                            file.toFile().length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the copy in " + root + " can't be listed", e);
        }
    }
}
