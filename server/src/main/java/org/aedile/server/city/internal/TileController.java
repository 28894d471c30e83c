package org.aedile.server.city.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;
import org.aedile.city.basemap.TileId;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.agency.Agencies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The map's tiles. Addresses that name the version of the city may be kept for ever, others are asked for again. */
@RestController
@Tag(name = "city")
class TileController {
    private static final MediaType VECTOR_TILE = MediaType.parseMediaType("application/vnd.mapbox-vector-tile");
    private static final String FOR_EVER = "private, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "private, no-cache";

    private final StoredCities cities;
    private final Agencies agencies;

    TileController(StoredCities cities, Agencies agencies) {
        this.cities = cities;
        this.agencies = agencies;
    }

    @GetMapping("/api/v1/tiles/{z}/{x}/{y}.mvt")
    @Operation(operationId = "getTile", summary = "A Mapbox vector tile of the map; 204 where nothing is")
    ResponseEntity<byte[]> tile(
            @PathVariable int z,
            @PathVariable int x,
            @PathVariable int y,
            @RequestParam(required = false) @Nullable String city,
            @RequestParam(required = false) @Nullable Long v,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String known,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        String id = city == null ? cities.shownId(null, caller) : city;
        TileId asked = tileId(z, x, y);
        Optional<byte[]> stored = agencies.seesCity(id, caller) ? cities.store().findTile(id, asked) : Optional.empty();
        HttpHeaders headers = new HttpHeaders();
        headers.setCacheControl(v == null ? ASK_AGAIN : FOR_EVER);
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (stored.isEmpty()) {
            return new ResponseEntity<>(headers, HttpStatus.NO_CONTENT);
        }
        boolean gzip = encodings.contains("gzip");
        headers.setETag(etag(stored.get(), gzip));
        if (known.equals(headers.getETag())) {
            return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
        }
        headers.setContentType(VECTOR_TILE);
        if (gzip) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return new ResponseEntity<>(gzip ? stored.get() : inflate(stored.get()), headers, HttpStatus.OK);
    }

    private static TileId tileId(int z, int x, int y) {
        try {
            return new TileId(z, x, y);
        } catch (IllegalArgumentException e) {
            throw new AedileException(ErrorCode.INVALID_VALUE, String.valueOf(e.getMessage()));
        }
    }

    private static String etag(byte[] tile, boolean gzip) {
        CRC32C sum = new CRC32C();
        sum.update(tile);
        return "\"%08x-%d%s\"".formatted(sum.getValue(), tile.length, gzip ? "z" : "");
    }

    private static byte[] inflate(byte[] gzip) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes();
    }
}
