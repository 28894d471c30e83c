package org.aedile.city.archive;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aedile.city.CityModel;
import org.aedile.city.basemap.Basemap;
import org.aedile.city.basemap.Tile;
import org.aedile.city.basemap.TileId;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;

/**
 * A city with all of its tiles, ready to install: what an import makes, and what the build ships of the demo city. The
 * same city always gives the same bytes.
 */
public final class CityArchive {
    private static final int MAGIC = 0x41454431; // "AED1"

    private final CityModel city;
    private final List<Tile> tiles;

    private CityArchive(CityModel city, List<Tile> tiles) {
        this.city = city;
        this.tiles = List.copyOf(tiles);
    }

    /** Draws the city's tiles. */
    public static CityArchive of(CityModel city) {
        List<Tile> tiles = new ArrayList<>();
        Basemap.draw(city, tiles::add);
        return new CityArchive(city, tiles);
    }

    public CityModel city() {
        return city;
    }

    public List<Tile> tiles() {
        return tiles;
    }

    public void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            write(out);
        }
    }

    /** Writes without closing the stream. */
    public void write(OutputStream target) throws IOException {
        DataOutputStream out = new DataOutputStream(target);
        out.writeInt(MAGIC);
        writeBytes(CityPack.pack(city), out);
        out.writeInt(tiles.size());
        for (Tile tile : tiles) {
            out.writeByte(tile.id().zoom());
            out.writeInt(tile.id().x());
            out.writeInt(tile.id().y());
            writeBytes(tile.gzip(), out);
        }
        out.flush();
    }

    /**
     * Reads an archive to its end; the caller closes the stream.
     *
     * @throws AedileException when it isn't an archive or is damaged
     */
    public static CityArchive read(InputStream source) throws IOException {
        try {
            return readUnchecked(new DataInputStream(new BufferedInputStream(source)));
        } catch (EOFException | IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
            throw new AedileException(ErrorCode.UNREADABLE_MESSAGE, "the city archive is damaged: " + e.getMessage());
        }
    }

    private static CityArchive readUnchecked(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new AedileException(ErrorCode.UNREADABLE_MESSAGE, "this is not a city archive");
        }
        CityModel city = CityPack.unpack(readBytes(in));
        List<Tile> tiles = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            TileId id = new TileId(in.readByte(), in.readInt(), in.readInt());
            tiles.add(new Tile(id, readBytes(in)));
        }
        return new CityArchive(city, tiles);
    }

    private static void writeBytes(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
