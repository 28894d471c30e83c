package org.aedile.server.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.aedile.city.CityModel;
import org.aedile.city.Street;
import org.aedile.city.Zone;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.geometry.Sketch;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * A square or street of a city as a place to walk in, with what lies around it up to a distance: the ground that people can
 * walk on, without buildings and water, cut off at that distance. Where it goes on beyond the cut, there are exits.
 *
 * @param plane where the plan's coordinates lie on Earth
 * @param inside the walkable ground of the place itself, in the plan's coordinates
 */
public record CityPlace(FloorPlan plan, LocalMeters plane, Geometry inside) {
    private static final double MOST_METERS = 1000;
    /** What is narrower than twice this is no ground to walk on. */
    private static final double NARROW_METERS = 0.5;

    private static final double SIMPLER_METERS = 0.1;
    /** A smaller piece of a place has room for nobody. */
    private static final double LEAST_SQUARE_METERS = 1;

    /**
     * The place of a name.
     *
     * @param name id or name of a zone, such as a square, or name of a street
     * @param aroundMeters how far around it people walk until they are out; 0 to 1000
     * @throws AedileException when the city has no such place, or it has no ground or no way out
     */
    public static CityPlace of(CityModel city, String name, double aroundMeters) {
        return of(city, outline(city, name), name, aroundMeters);
    }

    /**
     * A place that somebody drew.
     *
     * @param outline WGS 84 degrees, x longitude
     * @param name what refusals call it
     * @param aroundMeters how far around it people walk until they are out; 0 to 1000
     * @throws AedileException when it has no ground or no way out
     */
    public static CityPlace of(CityModel city, Geometry outline, String name, double aroundMeters) {
        if (!(aroundMeters >= 0 && aroundMeters <= MOST_METERS)) {
            throw refused(
                    name, "is cut off " + aroundMeters + " m around it; 0 m to " + MOST_METERS + " m are possible");
        }
        LocalMeters plane = LocalMeters.around(outline);
        Geometry place = plane.of(outline);
        Geometry cut = place.buffer(aroundMeters);
        CityGround ground = CityGround.within(city, plane, cut);
        Polygon walkable = walkable(name, ground.walkable().intersection(cut), place);
        List<Exit> exits = new OpenEdges(walkable, city, plane).exits(cut, ground.walkable());
        if (exits.isEmpty()) {
            throw refused(name, "has no open edge " + aroundMeters + " m around it");
        }
        return new CityPlace(
                FloorPlan.of(new Sketch(List.of(walkable), List.of(), exits, List.of(), ground.steps(walkable))),
                plane,
                walkable.intersection(place));
    }

    /** The pieces of {@link #inside} that somebody can stand in. */
    public List<Polygon> pieces() {
        return Pieces.of(inside).stream()
                .filter(piece -> piece.getArea() >= LEAST_SQUARE_METERS)
                .toList();
    }

    private static Geometry outline(CityModel city, String name) {
        return city.zones().stream()
                .filter(zone -> zone.id().equals(name) || zone.name().equalsIgnoreCase(name))
                .map(Zone::outline)
                .findFirst()
                .orElseGet(() -> street(city, name));
    }

    private static Geometry street(CityModel city, String name) {
        List<Geometry> pieces = city.streets().stream()
                .filter(street -> street.name().equalsIgnoreCase(name) && !street.tunnel())
                .map(CityPlace::surface)
                .toList();
        if (pieces.isEmpty()) {
            throw refused(
                    name,
                    "is neither a zone nor a street of " + city.profile().name() + "; like it are "
                            + city.search(name, 5).stream()
                                    .map(hit -> hit.name())
                                    .toList());
        }
        return UnaryUnionOp.union(pieces);
    }

    private static Geometry surface(Street street) {
        LocalMeters plane = LocalMeters.around(street.line());
        return plane.toDegrees(plane.of(street.line()).buffer(CityGround.halfWidthMeters(street.kind())));
    }

    /** Of the pieces of ground the one with most of the place in it, without corners too narrow to stand in. */
    private static Polygon walkable(String name, Geometry ground, Geometry place) {
        Geometry open = ground.buffer(-NARROW_METERS).buffer(NARROW_METERS / 2);
        return Pieces.of(TopologyPreservingSimplifier.simplify(open, SIMPLER_METERS)).stream()
                .max(Comparator.comparingDouble(
                        piece -> piece.intersection(place).getArea()))
                .filter(piece -> piece.intersects(place))
                .orElseThrow(() -> refused(name, "has no ground that people can walk on"));
    }

    static AedileException refused(String name, String why) {
        return new AedileException(ErrorCode.INVALID_VALUE, String.format(Locale.ROOT, "place '%s' %s", name, why));
    }
}
