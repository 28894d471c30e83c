package org.aedile.server.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;
import org.aedile.city.archive.CityArchive;
import org.aedile.city.archive.Monaco;
import org.aedile.server.ApiClient;
import org.aedile.server.TestServer;
import org.aedile.server.access.LocalServer;
import org.aedile.server.access.LocalToken;
import org.aedile.server.access.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: screens ask the API for the city, its places and its map. */
class CityApiTest {
    private static final String CASINO = "/api/v1/tiles/15/17060/11947.mvt?city=monaco";

    private final TestServer server = TestServer.shared();
    private final ApiClient screen = ApiClient.loggedIn(server, Role.OPERATOR);

    @Test
    void theCityTellsWhatAScreenNeeds() {
        JsonNode city = screen.get("/api/v1/city?domain=demo").json();

        assertThat(city.get("name").asString()).isEqualTo("Monaco");
        assertThat(city.get("timeZone").asString()).isEqualTo("Europe/Monaco");
        assertThat(city.get("attribution").asString()).isEqualTo("© OpenStreetMap contributors");
        assertThat(city.get("bounds")).hasSize(4);
        assertThat(city.get("tiles").asString()).startsWith("/api/v1/tiles/{z}/{x}/{y}.mvt?city=monaco&v=");
        assertThat(city.get("maxTileZoom").asInt()).isEqualTo(16);
        assertThat(city.get("zones").findValuesAsString("id")).contains("place-du-casino");
        assertThat(city.get("places").findValuesAsString("name")).contains("Casino de Monte Carlo");
    }

    @Test
    void streetsAndPlacesAreFound() {
        JsonNode hits = screen.get("/api/v1/city/search?domain=demo&q=casino").json();

        assertThat(hits.get(0).get("name").asString()).isEqualTo("Casino de Monte Carlo");
        assertThat(hits.get(0).get("lat").asDouble()).isBetween(43.73, 43.75);
        assertThat(screen.get("/api/v1/city?city=atlantis").status()).isEqualTo(404);
    }

    @Test
    void tilesAreCompressedAndNotSentTwice() throws Exception {
        screen.get("/api/v1/city?domain=demo");

        HttpResponse<byte[]> tile = send(request(CASINO).header("Accept-Encoding", "gzip"));
        String etag = tile.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again =
                send(request(CASINO).header("Accept-Encoding", "gzip").header("If-None-Match", etag));
        HttpResponse<byte[]> plain = send(request(CASINO));

        assertThat(tile.statusCode()).isEqualTo(200);
        assertThat(tile.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(tile.headers().firstValue("Content-Type")).contains("application/vnd.mapbox-vector-tile");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(plain.body()).isEqualTo(unzip(tile.body()));
    }

    @Test
    void tilesOfAVersionAreKeptAndEmptyOnesAreNoContent() throws Exception {
        screen.get("/api/v1/city?domain=demo");

        HttpResponse<byte[]> versioned = send(request(CASINO + "&v=1"));
        HttpResponse<byte[]> empty = send(request("/api/v1/tiles/16/0/0.mvt?city=monaco"));
        HttpResponse<byte[]> impossible = send(request("/api/v1/tiles/3/9/0.mvt?city=monaco"));

        assertThat(versioned.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(empty.statusCode()).isEqualTo(204);
        assertThat(impossible.statusCode()).isEqualTo(400);
    }

    @Test
    void theCommandLineInstallsIntoTheRunningServer() throws Exception {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        CityArchive.of(Monaco.read().city()).write(archive);

        LocalServer.require(server.data()).put("/api/v1/maps/monaco", archive.toByteArray());

        assertThat(screen.get("/api/v1/maps").json().findValuesAsString("id")).contains("monaco");
    }

    @Test
    void operatorsCantInstallCities() throws Exception {
        HttpRequest.Builder put = HttpRequest.newBuilder(server.uri("/api/v1/maps/monaco"))
                .header("Content-Type", "application/octet-stream")
                .header("Authorization", "Bearer not-a-token")
                .PUT(HttpRequest.BodyPublishers.ofString("nothing"));

        assertThat(send(put).statusCode()).isIn(401, 403);
    }

    private HttpRequest.Builder request(String path) {
        String token = LocalToken.read(server.data()).orElseThrow();
        return HttpRequest.newBuilder(server.uri(path)).header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static byte[] unzip(byte[] gzip) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes();
    }
}
