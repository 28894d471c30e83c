package org.aedile.benchmarks.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.aedile.benchmarks.access.Voices.Voice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Four sources of each agency: a counter, one that is worked on, and two servers, one of which is about people. */
final class PlantedSources {
    private static final double VALID_HIGH = 1e6;

    private final People people;
    private final Canaries canaries;
    private final Ids ids;
    private final Voices voices;

    PlantedSources(People people, Canaries canaries, Ids ids, Voices voices) {
        this.people = people;
        this.canaries = canaries;
        this.ids = ids;
        this.voices = voices;
    }

    void plant(String agency) {
        String zone = canaries.plant("zone of sources", seeAny(agency));
        voices.stand(agency, zone);
        counter(agency, zone);
        maintained(agency, zone);
        server(agency, zone, false);
        server(agency, zone, true);
    }

    private void counter(String agency, String zone) {
        Set<String> readers = Share.seeHistory(agency, Share.TRAFFIC, false);
        double impossible =
                canaries.plantNumber("impossible reading", Share.seeContent(agency, Share.TRAFFIC, false), VALID_HIGH);
        Voice voice = register(agency, zone, Share.TRAFFIC, false, impossible);
        voices.reading(voice, canaries.plantNumber("reading", readers, 0));
        voices.mumble(voice, canaries.plant("refused message", Set.of(agency)));
    }

    private void maintained(String agency, String zone) {
        Voice voice = register(agency, zone, Share.TRAFFIC, false, VALID_HIGH / 2);
        String reason = canaries.plant("reason of maintenance", Share.seeWholeSource(agency, Share.TRAFFIC, false));
        people.of(agency, "supervisor")
                .post(
                        "/api/v1/sources/" + voice.source() + "/maintenance",
                        Map.of("until", Instant.now().plus(Duration.ofDays(1)).toString(), "reason", reason));
    }

    private void server(String agency, String zone, boolean personal) {
        Voice voice = register(agency, zone, Share.SERVER, personal, 0);
        voices.record(voice, canaries.plant("log record", Share.seeHistory(agency, Share.SERVER, personal)));
    }

    private Voice register(String agency, String zone, String category, boolean personal, double impossible) {
        Set<String> seen = Share.seeSource(agency, category);
        Set<String> seenWhole = Share.seeWholeSource(agency, category, personal);
        String id = canaries.plant("source", seen);
        ids.add("sources", id, seen);
        JsonMapper json = JsonMapper.shared();
        var form = json.createObjectNode();
        form.put("id", id)
                .put("name", canaries.plant("name of a source", seenWhole))
                .put("category", category);
        form.put("zone", zone).put("timeZone", "Europe/Monaco").put("domain", "live");
        form.put("owner", canaries.plant("owner of a source", seenWhole));
        form.put("purpose", canaries.plant("purpose of a source", seenWhole));
        form.put("legalBasis", canaries.plant("legal basis of a source", seenWhole));
        form.put("dataClass", personal ? "personal" : "none").put("retentionDays", 30);
        form.put("clockQuality", "synchronised");
        form.putObject("place").put("latitude", 43.7384).put("longitude", 7.4246);
        form.putArray("aliases").add(canaries.plant("host name", seenWhole));
        boolean counts = category.equals(Share.TRAFFIC);
        form.putObject("logsource").put("product", counts ? "city" : "linux").put("category", counts ? category : "");
        if (counts) {
            form.putArray("properties")
                    .addObject()
                    .put("name", "count")
                    .put("unit", "1")
                    .put("validHigh", VALID_HIGH)
                    .put("label", canaries.plant("label of a property", seenWhole));
        }
        JsonNode registered =
                people.of(agency, "supervisor").json("POST", "/api/v1/sources?credentials=true", form.toString());
        JsonNode issued = registered.at("/credentials/0");
        Set<String> own = Set.of(agency);
        ids.add("credentials", canaries.remember(issued.get("id").asString(), "id of a secret", own), own);
        String secret = canaries.remember(issued.get("secret").asString(), "secret of a source", own);
        Voice voice = new Voice(id, secret, category, personal, impossible);
        voices.add(agency, voice);
        return voice;
    }

    private static Set<String> seeAny(String agency) {
        Set<String> any = Share.seeSource(agency, Share.TRAFFIC);
        any.addAll(Share.seeSource(agency, Share.SERVER));
        return any;
    }
}
