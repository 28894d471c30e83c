package org.aedile.server.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.GeoPoint;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.Sources;
import org.aedile.server.TestAgencies;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.source.Source;
import org.aedile.server.unit.TestUnits;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** FEATURE: the cameras that see a place, a link to each, and a still in which nobody is recognised without a purpose. */
class CameraTest {
    private static final String PATH = "/api/v1/cameras/";

    /** At sea, where no building stands in between. */
    private static final GeoPoint SPOT = GeoPoint.of(43.7200, 7.4400);

    private final TestServer server = TestServer.shared();
    private final ApiClient supervisor = ApiClient.loggedIn(server, Role.SUPERVISOR);

    @Test
    void thoseThatSeeThePlaceComeFirst() {
        camera("cam-away", 50, 0); // nearest, and looks north, away from the place
        camera("cam-there", 80, 180);
        camera("cam-far", 600, 180);
        camera("cam-unknown", 90, -1);

        JsonNode near = at("");
        assertThat(near.get(0).get("id").asString()).isEqualTo("cam-there");
        assertThat(sees(near, "cam-there")).isEqualTo("sees");
        assertThat(sees(near, "cam-away")).isEqualTo("not");
        assertThat(sees(near, "cam-far")).isEqualTo("not");
        assertThat(sees(near, "cam-unknown")).isEqualTo("unknown");
        assertThat(near.get(0).get("link").asString())
                .startsWith("https://video.city.example/live?camera=cam-there&at=20");
        assertThat(at("2026-03-01T18:30:00Z").get(0).get("link").asString()).endsWith("&at=2026-03-01T18%3A30%3A00Z");
        assertThat(near.get(0).get("distanceMeters").asDouble()).isBetween(79.0, 81.0);
    }

    @Test
    void aStillIsInBlocksUnlessAPurposeIsStatedAndThatIsWrittenDown() throws IOException {
        String secret = camera("cam-still", 100, 180);
        byte[] image = picture();
        assertThat(send("cam-still", secret, image, "image/png")).isEqualTo(202);

        byte[] masked = supervisor.open(PATH + "cam-still/still").readAllBytes();
        assertThat(colours(masked)).isLessThan(colours(image) / 10);
        byte[] whole = supervisor
                .open(PATH + "cam-still/still", "Aedile-Purpose", "danger:somebody fell into the harbour")
                .readAllBytes();
        assertThat(whole).isEqualTo(image);
        Integer reads = server.bean(JdbcTemplate.class)
                .queryForObject(
                        "select count(*) from personal_read where kind = 'camera' and record_id = 'cam-still'"
                                + " and purpose like 'danger%'",
                        Integer.class);
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void whoLooksForAnIncidentStandsOnItsTimelineOnceForTheOwnAgency() {
        camera("cam-look", 130, 180);
        AgencyId fire = TestAgencies.register(server, AgencyId.of("fire-looks"));
        ApiClient partner = ApiClient.loggedIn(server, Role.OPERATOR, fire);
        String incident = supervisor
                .post(
                        "/api/v1/incidents",
                        "{\"domain\":\"live\",\"type\":\"other\",\"title\":\"Fog\",\"severity\":\"low\"}")
                .json()
                .get("id")
                .asString();
        supervisor.post("/api/v1/incidents/" + incident + "/parts", "{\"agency\":\"fire-looks\"}");
        String form = "{\"incident\":\"%s\",\"through\":\"video-system\"}";

        assertThat(supervisor
                        .post(PATH + "cam-look/looks", form.formatted(incident))
                        .status())
                .isEqualTo(204);
        supervisor.post(PATH + "cam-look/looks", form.formatted(incident));

        String path = "/api/v1/incidents/" + incident;
        assertThat(supervisor.get(path).text()).containsOnlyOnce("Looked through Test cam-look in the video system");
        assertThat(partner.get(path).text()).contains("Fog").doesNotContain("cam-look");
        assertThat(partner.post(PATH + "cam-look/looks", form.formatted(incident))
                        .status())
                .isEqualTo(404);
        assertThat(supervisor
                        .post(PATH + "cam-look/looks", form.formatted("none"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void onlyTheCameraItselfSendsAndOnlyImages() throws IOException {
        String secret = camera("cam-sender", 100, 180);
        String other = camera("cam-other", 100, 180);
        assertThat(send("cam-sender", "wrong", picture(), "image/png")).isEqualTo(401);
        assertThat(send("cam-other", secret, picture(), "image/png")).isEqualTo(401);
        assertThat(send("cam-other", other, "<svg/>".getBytes(StandardCharsets.UTF_8), "image/svg+xml"))
                .isEqualTo(400);
        assertThat(send("cam-other", other, "no image".getBytes(StandardCharsets.UTF_8), "image/png"))
                .isEqualTo(400);
        assertThat(send("cam-other", other, new byte[600_000], "image/png")).isEqualTo(413);
        assertThat(supervisor.get(PATH + "cam-other/still").status()).isEqualTo(404);
    }

    @Test
    void othersSeeCamerasAsAgreed() throws IOException {
        String secret = camera("cam-shared", 110, 180);
        assertThat(send("cam-shared", secret, picture(), "image/png")).isEqualTo(202);
        AgencyId police = TestAgencies.register(server, AgencyId.of("police-cameras"));
        ApiClient officer = ApiClient.loggedIn(server, Role.OPERATOR, police);
        String near = PATH + "near?limit=50&lon=7.44&lat=43.72";
        assertThat(officer.get(near).text()).doesNotContain("cam-shared");
        assertThat(officer.get(PATH + "cam-shared/still").status()).isEqualTo(404);

        TestUnits.agree(server, Sources.AGENCY, police, TestUnits.CLAUSE.formatted("cameras", "personal", "see"));
        JsonNode seen = officer.get(near).json();
        assertThat(sees(seen, "cam-shared")).isEqualTo("sees");
        assertThat(seen.toString()).doesNotContain("video.city.example");
        assertThat(officer.get(PATH + "cam-shared/still", "Aedile-Purpose", "danger:test")
                        .status())
                .isEqualTo(200);
        assertThat(officer.put(PATH + "cam-shared/field", look(10)).status()).isEqualTo(403);
    }

    @Test
    void whatACameraCannotSeeIsRefused() {
        camera("cam-form", 120, 180);
        assertThat(supervisor.put(PATH + "cam-form/field", look(361)).status()).isEqualTo(400);
        assertThat(supervisor
                        .put(PATH + "cam-form/field", look(10).replace("https://", "javascript:"))
                        .status())
                .isEqualTo(400);
        assertThat(supervisor.put(PATH + "cam-none/field", look(10)).status()).isEqualTo(404);
    }

    /** North of the spot, so that 180° looks there; below 0 nobody says where it looks. */
    private String camera(String id, double northMeters, double direction) {
        Source like = Sources.air(id);
        GeoPoint place = GeoPoint.of(SPOT.latitudeDegrees() + northMeters / 111_195, SPOT.longitudeDegrees());
        String secret = Sources.register(
                server,
                new Source(
                        like.id(),
                        like.agency(),
                        like.name(),
                        "camera",
                        like.logSource(),
                        Optional.of(place),
                        like.zone(),
                        like.timeZone(),
                        like.properties(),
                        like.stewardship(),
                        like.clockQuality(),
                        like.homeDomain(),
                        like.aliases(),
                        false,
                        Optional.empty(),
                        Optional.empty()));
        if (direction >= 0) {
            Answer put = supervisor.put(PATH + id + "/field", look(direction));
            assertThat(put.status()).as(put.text()).isEqualTo(204);
        }
        return secret;
    }

    private static String look(double direction) {
        return "{\"directionDegrees\":%s,\"widthDegrees\":60,\"rangeMeters\":300,".formatted(direction)
                + "\"linkTemplate\":\"https://video.city.example/live?camera={id}&at={time}\"}";
    }

    private JsonNode at(String time) {
        String place = "lon=%s&lat=%s".formatted(SPOT.longitudeDegrees(), SPOT.latitudeDegrees());
        return supervisor.get(PATH + "near?limit=50&" + place + "&time=" + time).json();
    }

    private static String sees(JsonNode near, String id) {
        for (JsonNode camera : near) {
            if (camera.get("id").asString().equals(id)) {
                return camera.get("sees").asString();
            }
        }
        throw new AssertionError(id + " is not among " + near);
    }

    private int send(String id, String secret, byte[] image, String mediaType) {
        String pair = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(server.uri(PATH + id + "/still"))
                .header("Authorization", "Basic " + pair)
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofByteArray(image))
                .build();
        return new ApiClient(server).send(request).status();
    }

    /** Noise, in which every pixel has a colour of its own. */
    private static byte[] picture() throws IOException {
        Random random = new Random(3);
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 320; x++) {
            for (int y = 0; y < 240; y++) {
                image.setRGB(x, y, new Color(random.nextInt(1 << 24)).getRGB());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static long colours(byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()))
                .distinct()
                .count();
    }
}
