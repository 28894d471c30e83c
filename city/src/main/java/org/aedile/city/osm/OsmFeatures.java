package org.aedile.city.osm;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/**
 * Reads an OpenStreetMap file into features with geometry. Two passes: the first finds the area relations, the second
 * gives each node's and way's feature as it comes and keeps only node coordinates (two 32-bit integers of 1e-7 degree,
 * some 25 bytes a node with the table) and the ways that relations need, so that a city of ten million nodes fits into
 * half a gigabyte.
 */
public final class OsmFeatures {
    /** Makes geometries whose coordinates are one array of doubles: 16 bytes a point. */
    public static final GeometryFactory GEOMETRIES =
            new GeometryFactory(new PrecisionModel(), 4326, new PackedCoordinateSequenceFactory());

    private static final double UNITS_PER_DEGREE = 1e7;

    private final List<AreaRelation> relations = new ArrayList<>();
    private final LongOpenHashSet neededWays = new LongOpenHashSet();
    private final Long2ObjectOpenHashMap<LineString> keptWays = new Long2ObjectOpenHashMap<>();
    private final Long2LongOpenHashMap positions = new Long2LongOpenHashMap();
    private final Envelope nodesBox = new Envelope();
    private @Nullable Envelope statedBox;

    private OsmFeatures() {}

    /**
     * Gives every tagged node, way and area relation of a PBF file to the consumer.
     *
     * @return the bounding box in degrees: the one that the file states, or else that of its nodes
     */
    public static Envelope read(Path file, Consumer<OsmFeature> consumer) throws IOException {
        OsmFeatures features = new OsmFeatures();
        PbfFile.read(file, features.new RelationPass());
        PbfFile.read(file, features.new FeaturePass(consumer));
        features.emitRelations(consumer);
        return features.statedBox == null ? features.nodesBox : features.statedBox;
    }

    private void emitRelations(Consumer<OsmFeature> consumer) {
        for (AreaRelation relation : relations) {
            List<LineString> ways = new ArrayList<>();
            for (long way : relation.ways) {
                Optional.ofNullable(keptWays.get(way)).ifPresent(ways::add);
            }
            Areas.ofWays(ways, GEOMETRIES)
                    .ifPresent(area -> consumer.accept(new OsmFeature(relation.id, relation.tags, area)));
        }
    }

    /** Nodes outside of the extract are left out of their way. */
    private Optional<LineString> line(long[] nodes) {
        List<Coordinate> points = new ArrayList<>(nodes.length);
        for (long node : nodes) {
            if (positions.containsKey(node)) {
                Coordinate point = unpack(positions.get(node));
                if (points.isEmpty() || !points.get(points.size() - 1).equals2D(point)) {
                    points.add(point);
                }
            }
        }
        return points.size() < 2
                ? Optional.empty()
                : Optional.of(GEOMETRIES.createLineString(points.toArray(Coordinate[]::new)));
    }

    private static long pack(double longitude, double latitude) {
        long x = Math.round(longitude * UNITS_PER_DEGREE);
        long y = Math.round(latitude * UNITS_PER_DEGREE);
        return x << 32 | y & 0xffff_ffffL;
    }

    private static Coordinate unpack(long packed) {
        return new Coordinate((packed >> 32) / UNITS_PER_DEGREE, (int) packed / UNITS_PER_DEGREE);
    }

    private record AreaRelation(long id, Tags tags, LongList ways) {}

    private final class RelationPass implements OsmVisitor {
        @Override
        public boolean wants(Kind kind) {
            return kind == Kind.RELATION;
        }

        @Override
        public void relation(long id, List<Member> members, Tags tags) {
            if (tags.is("type", "multipolygon", "boundary")) {
                LongList ways = new LongArrayList(members.stream()
                        .filter(m -> m.kind() == Kind.WAY)
                        .mapToLong(Member::id)
                        .toArray());
                relations.add(new AreaRelation(id, tags, ways));
                neededWays.addAll(ways);
            }
        }
    }

    private final class FeaturePass implements OsmVisitor {
        private final Consumer<OsmFeature> consumer;

        FeaturePass(Consumer<OsmFeature> consumer) {
            this.consumer = consumer;
        }

        @Override
        public boolean wants(Kind kind) {
            return kind != Kind.RELATION;
        }

        @Override
        public void bounds(Envelope degrees) {
            statedBox = degrees;
        }

        @Override
        public void node(long id, double longitude, double latitude, Tags tags) {
            positions.put(id, pack(longitude, latitude));
            nodesBox.expandToInclude(longitude, latitude);
            if (!tags.isEmpty()) {
                Coordinate point = unpack(positions.get(id));
                consumer.accept(new OsmFeature(id, tags, GEOMETRIES.createPoint(point)));
            }
        }

        @Override
        public void way(long id, long[] nodes, Tags tags) {
            boolean needed = neededWays.contains(id);
            if (tags.isEmpty() && !needed) {
                return;
            }
            Optional<LineString> line = line(nodes);
            if (needed) {
                line.ifPresent(l -> keptWays.put(id, l));
            }
            if (!tags.isEmpty()) {
                line.ifPresent(l -> consumer.accept(new OsmFeature(id, tags, l)));
            }
        }
    }
}
