package org.aedile.detection.correlation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.GeoPoint;

/**
 * Where an entry of a group comes from, packed into bytes: a group of a correlation is mostly this. Layout: a byte that says
 * which parts follow, the place (latitude and longitude in 10⁻⁷ degrees, a centimetre, two ints), source, observation, agency
 * when it is not the group's, and the carried values, each text with its length (two bytes) before it. States of version 3
 * have places as two doubles in degrees.
 */
final class Detail {
    private static final int PLACE_OF_DOUBLES = 1;
    private static final int AGENCY = 2;
    private static final int CARRIED = 4;
    private static final int PLACE = 8;
    private static final double UNITS_PER_DEGREE = 1e7;
    private static final VarHandle DOUBLES = MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    /** Along a meridian. */
    private static final double METERS_PER_DEGREE = 111_195;

    private static final double MARGIN = 0.02;
    private static final double HIGH_LATITUDE = 70;
    /** Across the date line the plane says nothing. */
    private static final double FAR = 100;

    private Detail() {}

    /** @param agency of the group */
    static byte[] pack(Match match, String agency) {
        Match.Origin origin = match.origin();
        byte[] source = bytes(origin.source());
        byte[] observation = bytes(origin.observation());
        byte[] owner = origin.agency().equals(agency) ? null : bytes(origin.agency());
        int size = 5 + source.length + observation.length + (owner == null ? 0 : 2 + owner.length);
        List<byte[]> carried = new ArrayList<>(match.carried().size());
        for (String value : match.carried()) {
            carried.add(bytes(value));
            size += 2 + carried.get(carried.size() - 1).length;
        }
        size += origin.place().isPresent() ? 2 * Integer.BYTES : 0;
        ByteBuffer packed = ByteBuffer.allocate(size);
        packed.put((byte) ((origin.place().isPresent() ? PLACE : 0)
                | (owner == null ? 0 : AGENCY)
                | (carried.isEmpty() ? 0 : CARRIED)));
        origin.place()
                .ifPresent(
                        place -> packed.putInt(units(place.latitudeDegrees())).putInt(units(place.longitudeDegrees())));
        put(packed, source);
        put(packed, observation);
        if (owner != null) {
            put(packed, owner);
        }
        carried.forEach(value -> put(packed, value));
        return packed.array();
    }

    static Optional<GeoPoint> place(byte[] detail) {
        return hasPlace(detail) ? Optional.of(GeoPoint.of(latitude(detail), longitude(detail))) : Optional.empty();
    }

    private static boolean hasPlace(byte[] detail) {
        return (detail[0] & (PLACE | PLACE_OF_DOUBLES)) != 0;
    }

    private static double latitude(byte[] detail) {
        return (detail[0] & PLACE) != 0
                ? (int) INTS.get(detail, 1) / UNITS_PER_DEGREE
                : (double) DOUBLES.get(detail, 1);
    }

    private static double longitude(byte[] detail) {
        return (detail[0] & PLACE) != 0
                ? (int) INTS.get(detail, 1 + Integer.BYTES) / UNITS_PER_DEGREE
                : (double) DOUBLES.get(detail, 1 + Double.BYTES);
    }

    private static int units(double degrees) {
        return (int) Math.round(degrees * UNITS_PER_DEGREE);
    }

    /**
     * True when both have a place, at most so far apart: great-circle distance by the haversine formula as of {@link
     * GeoPoint}. It is asked only when the plane through the parallel doesn't tell, which at 20 km and below 70° errs by less
     * than the margin.
     */
    static boolean near(byte[] one, byte[] other, double meters) {
        if (!hasPlace(one) || !hasPlace(other)) {
            return false;
        }
        double latitude = latitude(one);
        double otherLatitude = latitude(other);
        double north = (latitude - otherLatitude) * METERS_PER_DEGREE;
        if (Math.abs(north) > meters * (1 + MARGIN)) {
            return false;
        }
        double longitude = longitude(one);
        double otherLongitude = longitude(other);
        double cosine = Math.cos(Math.toRadians((latitude + otherLatitude) / 2));
        double east = (longitude - otherLongitude) * METERS_PER_DEGREE * cosine;
        double share = Math.sqrt(north * north + east * east) / meters;
        if (Math.abs(latitude) < HIGH_LATITUDE && Math.abs(share - 1) > MARGIN && share < FAR) {
            return share < 1;
        }
        return GeoPoint.of(latitude, longitude).distanceMeters(GeoPoint.of(otherLatitude, otherLongitude)) <= meters;
    }

    static String source(byte[] detail) {
        return text(atSource(detail));
    }

    /** {@code source/observation}. */
    static String reference(byte[] detail) {
        ByteBuffer packed = atSource(detail);
        return text(packed) + "/" + text(packed);
    }

    static String observation(byte[] detail) {
        ByteBuffer packed = atSource(detail);
        skip(packed);
        return text(packed);
    }

    static String agency(byte[] detail, String agencyOfGroup) {
        if ((detail[0] & AGENCY) == 0) {
            return agencyOfGroup;
        }
        ByteBuffer packed = atSource(detail);
        skip(packed);
        skip(packed);
        return text(packed);
    }

    static List<String> carried(byte[] detail) {
        List<String> carried = new ArrayList<>();
        ByteBuffer packed = atSource(detail);
        skip(packed);
        skip(packed);
        if ((detail[0] & AGENCY) != 0) {
            skip(packed);
        }
        while (packed.hasRemaining()) {
            carried.add(text(packed));
        }
        return carried;
    }

    private static ByteBuffer atSource(byte[] detail) {
        int place = hasPlace(detail) ? 2 * ((detail[0] & PLACE) != 0 ? Integer.BYTES : Double.BYTES) : 0;
        int from = 1 + place;
        return ByteBuffer.wrap(detail, from, detail.length - from);
    }

    private static byte[] bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= Character.MAX_VALUE ? bytes : java.util.Arrays.copyOf(bytes, Character.MAX_VALUE);
    }

    private static void put(ByteBuffer packed, byte[] text) {
        packed.putChar((char) text.length).put(text);
    }

    private static String text(ByteBuffer packed) {
        byte[] text = new byte[packed.getChar()];
        packed.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static void skip(ByteBuffer packed) {
        int length = packed.getChar();
        packed.position(packed.position() + length);
    }
}
