package org.aedile.city.basemap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.aedile.city.Bounds;
import org.aedile.city.CityModel;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/**
 * Draws a city as vector tiles, zoom by zoom. Each feature is projected and simplified once a zoom, cut to columns of
 * tiles and those to tiles; beyond zoom 16 a map enlarges its tiles (one unit there is 15 cm or less).
 */
public final class Basemap {
    public static final int MIN_ZOOM = 10;
    public static final int MAX_ZOOM = 16;

    /** Tiles reach this far beyond the city's bounds, for a view that is wider than the city. */
    private static final double MARGIN_METERS = 6_000;

    /** Units that a tile overlaps its neighbours, so that no seam shows. */
    private static final int BUFFER = 64;

    /** Half a pixel of a tile shown on 512 pixels. */
    private static final double TOLERANCE_UNITS = 4;

    /** Areas of less than four pixels are left out below the last zoom. */
    private static final double LEAST_AREA_UNITS = 4 * 64;

    private final int zoom;
    private final Envelope frame;
    private final Map<TileId, Map<String, TileLayer>> tiles = new TreeMap<>();

    private Basemap(int zoom, Bounds bounds) {
        this.zoom = zoom;
        double side = side(zoom);
        Bounds wide = bounds.expandedBy(MARGIN_METERS);
        frame = new Envelope(
                WebMercator.project(wide.west(), wide.north(), side),
                WebMercator.project(wide.east(), wide.south(), side));
    }

    /** Gives every tile that isn't empty to the consumer, from zoom 10 to 16, west to east. */
    public static void draw(CityModel city, Consumer<Tile> consumer) {
        List<MapFeature> features = MapLayers.of(city);
        for (int zoom = MIN_ZOOM; zoom <= MAX_ZOOM; zoom++) {
            Basemap map = new Basemap(zoom, city.profile().bounds());
            features.forEach(map::add);
            map.tiles.forEach((id, layers) -> consumer.accept(new Tile(id, encode(layers))));
        }
    }

    private static double side(int zoom) {
        return (double) TileLayer.EXTENT * (1 << zoom);
    }

    private void add(MapFeature feature) {
        if (feature.minZoom() > zoom) {
            return;
        }
        Geometry projected = WebMercator.project(feature.shape(), side(zoom));
        boolean last = zoom == MAX_ZOOM;
        if (!last && projected instanceof Polygonal && projected.getArea() < LEAST_AREA_UNITS) {
            return;
        }
        Geometry shape = TileClipper.simplify(projected, last ? 1 : TOLERANCE_UNITS);
        Envelope reach = frame.intersection(shape.getEnvelopeInternal());
        if (reach.isNull()) {
            return;
        }
        for (int x = tile(reach.getMinX() - BUFFER); x <= tile(reach.getMaxX() + BUFFER); x++) {
            addColumn(feature, shape, reach, x);
        }
    }

    private void addColumn(MapFeature feature, Geometry shape, Envelope reach, int x) {
        double west = (double) x * TileLayer.EXTENT;
        Envelope column = new Envelope(
                west - BUFFER,
                west + TileLayer.EXTENT + BUFFER,
                Math.floor(reach.getMinY() - TileLayer.EXTENT),
                Math.ceil(reach.getMaxY() + TileLayer.EXTENT));
        Geometry strip = TileClipper.clip(shape, column);
        for (int y = tile(reach.getMinY() - BUFFER); y <= tile(reach.getMaxY() + BUFFER); y++) {
            double north = (double) y * TileLayer.EXTENT;
            Envelope box =
                    new Envelope(column.getMinX(), column.getMaxX(), north - BUFFER, north + TileLayer.EXTENT + BUFFER);
            TileGeometry geometry = new TileGeometry(west, north);
            geometry.add(TileClipper.clip(strip, box));
            if (!geometry.isEmpty()) {
                layer(new TileId(zoom, x, y), feature.layer()).add(geometry, feature.attributes());
            }
        }
    }

    private TileLayer layer(TileId tile, String name) {
        return tiles.computeIfAbsent(tile, k -> new LinkedHashMap<>()).computeIfAbsent(name, TileLayer::new);
    }

    private int tile(double units) {
        int across = 1 << zoom;
        return Math.max(0, Math.min(across - 1, (int) Math.floor(units / TileLayer.EXTENT)));
    }

    private static byte[] encode(Map<String, TileLayer> layers) {
        Protobuf tile = new Protobuf();
        layers.values().forEach(layer -> tile.message(3, layer.finish()));
        return gzip(tile.toByteArray());
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new BestGzip(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Tiles are packed once and sent often. */
    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
