package org.aedile.city.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.aedile.city.Area;
import org.aedile.city.AreaKind;
import org.aedile.city.Bounds;
import org.aedile.city.Building;
import org.aedile.city.CityContent;
import org.aedile.city.CityModel;
import org.aedile.city.CityProfile;
import org.aedile.city.Junction;
import org.aedile.city.OneWay;
import org.aedile.city.Place;
import org.aedile.city.PlaceKind;
import org.aedile.city.Street;
import org.aedile.city.StreetKind;
import org.aedile.city.Zone;
import org.aedile.city.ZoneKind;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.GeoPoint;
import org.locationtech.jts.geom.Coordinate;

/** A city model as compressed bytes and back: Monaco is 150 kB. */
public final class CityPack {
    private static final int VERSION = 1;

    private CityPack() {}

    public static byte[] pack(CityModel city) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            PackOutput pack = new PackOutput(out);
            pack.number(VERSION);
            writeProfile(city.profile(), pack);
            writeContent(city.content(), pack);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The city again, with coordinates to 1e-7 degree.
     *
     * @throws AedileException when the bytes are not a city of a known version
     */
    public static CityModel unpack(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            PackInput pack = new PackInput(in);
            long version = pack.number();
            if (version != VERSION) {
                throw new AedileException(
                        ErrorCode.UNREADABLE_MESSAGE,
                        "the city has format %d, this program reads %d".formatted(version, VERSION),
                        "Import the city again.");
            }
            return new CityModel(readProfile(pack), readContent(pack));
        } catch (IOException e) {
            throw new AedileException(ErrorCode.UNREADABLE_MESSAGE, "the city can't be read: " + e.getMessage());
        }
    }

    private static void writeProfile(CityProfile profile, PackOutput out) throws IOException {
        out.text(profile.id());
        out.text(profile.name());
        out.decimal(profile.bounds().west());
        out.decimal(profile.bounds().south());
        out.decimal(profile.bounds().east());
        out.decimal(profile.bounds().north());
        out.text(profile.timeZone().getId());
        out.text(profile.attribution());
    }

    private static CityProfile readProfile(PackInput in) throws IOException {
        String id = in.text();
        String name = in.text();
        Bounds bounds = new Bounds(in.decimal(), in.decimal(), in.decimal(), in.decimal());
        return new CityProfile(id, name, bounds, ZoneId.of(in.text()), in.text());
    }

    private static void writeContent(CityContent city, PackOutput out) throws IOException {
        out.list(city.streets(), street -> writeStreet(street, out));
        out.list(city.buildings(), building -> {
            out.text(building.name());
            out.decimal(building.heightMeters());
            out.area(building.outline());
        });
        out.list(city.areas(), area -> {
            out.choice(area.kind());
            out.text(area.name());
            out.area(area.outline());
        });
        out.list(city.places(), place -> {
            out.text(place.name());
            out.choice(place.kind());
            writePoint(place.point(), out);
        });
        out.list(city.zones(), zone -> {
            out.text(zone.id());
            out.text(zone.name());
            out.choice(zone.kind());
            out.area(zone.outline());
        });
        out.list(city.junctions(), junction -> {
            writePoint(junction.point(), out);
            out.list(junction.streets(), out::text);
            out.flag(junction.signals());
        });
        out.list(city.borders(), out::line);
    }

    private static CityContent readContent(PackInput in) throws IOException {
        return new CityContent(
                in.list(() -> readStreet(in)),
                in.list(() -> new Building(in.text(), in.decimal(), in.area())),
                in.list(() -> new Area(in.choice(AreaKind.class), in.text(), in.area())),
                in.list(() -> new Place(in.text(), in.choice(PlaceKind.class), readPoint(in))),
                in.list(() -> new Zone(in.text(), in.text(), in.choice(ZoneKind.class), in.area())),
                in.list(() -> new Junction(readPoint(in), readTexts(in), in.flag())),
                in.list(in::line));
    }

    private static void writeStreet(Street street, PackOutput out) throws IOException {
        out.number(street.id());
        out.text(street.name());
        out.choice(street.kind());
        out.choice(street.oneWay());
        out.flag(street.tunnel());
        out.flag(street.bridge());
        out.line(street.line());
    }

    private static Street readStreet(PackInput in) throws IOException {
        return new Street(
                in.number(),
                in.text(),
                in.choice(StreetKind.class),
                in.choice(OneWay.class),
                in.flag(),
                in.flag(),
                in.line());
    }

    private static List<String> readTexts(PackInput in) throws IOException {
        return in.list(in::text);
    }

    private static void writePoint(GeoPoint point, PackOutput out) throws IOException {
        out.point(point.longitudeDegrees(), point.latitudeDegrees());
    }

    private static GeoPoint readPoint(PackInput in) throws IOException {
        Coordinate at = in.point();
        return GeoPoint.of(at.y, at.x);
    }
}
