package org.aedile.server.city.internal;

import java.util.List;
import java.util.Optional;
import org.aedile.city.CityModel;
import org.aedile.city.archive.CityArchive;
import org.aedile.city.archive.CityPack;
import org.aedile.city.basemap.Tile;
import org.aedile.city.basemap.TileId;
import org.aedile.server.city.Cities.InstalledCity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Cities and their tiles in PostgreSQL. */
public final class CityStore {
    /** Who owns what the command line brings in. */
    private static final String AGENCY = "operations";

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    public CityStore(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    List<InstalledCity> list() {
        return list("");
    }

    /** Those of whose version the zones are not where detection finds them. */
    List<InstalledCity> listWithNewZones() {
        return list("where zones_version <> version");
    }

    void markZones(InstalledCity city) {
        jdbc.update("update city set zones_version = ? where id = ?", city.version(), city.id());
    }

    private List<InstalledCity> list(String condition) {
        return jdbc.query(
                "select id, name, version from city " + condition + " order by version desc",
                (row, number) -> new InstalledCity(row.getString("id"), row.getString("name"), row.getLong("version")));
    }

    Optional<CityModel> find(String id) {
        return jdbc
                .query("select model from city where id = ?", (row, number) -> CityPack.unpack(row.getBytes(1)), id)
                .stream()
                .findFirst();
    }

    /** The compressed tile; empty where nothing is. */
    Optional<byte[]> findTile(String city, TileId tile) {
        String sql = "select data from basemap_tile where city_id = ? and zoom = ? and x = ? and y = ?";
        return jdbc.query(sql, (row, number) -> row.getBytes(1), city, tile.zoom(), tile.x(), tile.y()).stream()
                .findFirst();
    }

    /** Replaces the city and all of its tiles in one transaction. */
    public void install(CityArchive archive) {
        transactions.executeWithoutResult(status -> {
            String id = archive.city().profile().id();
            jdbc.update(
                    "insert into city (id, agency_id, name, model) values (?, ?, ?, ?) on conflict (id) do update set"
                            + " name = excluded.name, model = excluded.model, version = nextval('city_version'),"
                            + " imported_at = now()",
                    id,
                    AGENCY,
                    archive.city().profile().name(),
                    CityPack.pack(archive.city()));
            jdbc.update("delete from basemap_tile where city_id = ?", id);
            insertTiles(id, archive.tiles());
        });
    }

    private void insertTiles(String city, List<Tile> tiles) {
        jdbc.batchUpdate(
                "insert into basemap_tile (city_id, agency_id, zoom, x, y, data) values (?, ?, ?, ?, ?, ?)",
                tiles,
                BATCH,
                (row, tile) -> {
                    row.setString(1, city);
                    row.setString(2, AGENCY);
                    row.setInt(3, tile.id().zoom());
                    row.setInt(4, tile.id().x());
                    row.setInt(5, tile.id().y());
                    row.setBytes(6, tile.gzip());
                });
    }
}
