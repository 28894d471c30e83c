package org.aedile.server.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aedile.city.CityModel;
import org.aedile.simulation.crowd.geometry.Exit;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.linemerge.LineMerger;

/** Where a piece of a city is cut off and the ground goes on: the exits, named after the place where they lie. */
record OpenEdges(Polygon walkable, CityModel city, LocalMeters plane) {
    private static final double DEPTH_METERS = 1.5;
    /** Narrower openings are cracks between drawings. */
    private static final double NARROWEST_METERS = 1;
    /** A longer edge is several exits, so that none goes around a place. */
    private static final double LONGEST_METERS = 30;

    private static final double CRACK_METERS = 0.3;
    private static final int MOST = 60;

    /** The widest exits first. */
    List<Exit> exits(Geometry cut, Geometry ground) {
        LineMerger merger = new LineMerger();
        merger.add(cut.getBoundary().intersection(ground.buffer(-CRACK_METERS)));
        List<LineString> edges = new ArrayList<>();
        for (Object line : merger.getMergedLineStrings()) {
            split((LineString) line, edges);
        }
        edges.sort(Comparator.comparingDouble(LineString::getLength).reversed());
        List<Exit> exits = new ArrayList<>();
        for (LineString edge : edges) {
            if (exits.size() < MOST) {
                area(edge)
                        .ifPresent(area ->
                                exits.add(new Exit(name(exits.size() + 1, edge), area, Double.POSITIVE_INFINITY)));
            }
        }
        return exits;
    }

    private static void split(LineString line, List<LineString> edges) {
        LengthIndexedLine along = new LengthIndexedLine(line);
        int parts = (int) Math.ceil(line.getLength() / LONGEST_METERS);
        for (int i = 0; i < parts; i++) {
            Geometry part = along.extractLine(line.getLength() * i / parts, line.getLength() * (i + 1) / parts);
            if (part instanceof LineString edge && edge.getLength() >= NARROWEST_METERS) {
                edges.add(edge);
            }
        }
    }

    private Optional<Polygon> area(LineString edge) {
        BufferParameters flat = new BufferParameters(4, BufferParameters.CAP_FLAT);
        Geometry strip = BufferOp.bufferOp(edge, DEPTH_METERS, flat).intersection(walkable);
        return Pieces.of(strip).stream()
                .max(Comparator.comparingDouble(Geometry::getArea))
                .filter(area -> area.getArea() >= NARROWEST_METERS * DEPTH_METERS / 2);
    }

    private String name(int number, LineString edge) {
        Coordinate middle = new LengthIndexedLine(edge).extractPoint(edge.getLength() / 2);
        return number + " " + city.describe(plane.point(middle.x, middle.y));
    }
}
