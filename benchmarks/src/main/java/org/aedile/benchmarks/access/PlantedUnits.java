package org.aedile.benchmarks.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A unit of each agency with a tracker and a link for its phone; nobody else is shown it. */
final class PlantedUnits {
    private final People people;
    private final Canaries canaries;
    private final Ids ids;

    PlantedUnits(People people, Canaries canaries, Ids ids) {
        this.people = people;
        this.canaries = canaries;
        this.ids = ids;
    }

    void plant(String agency) {
        Set<String> own = Set.of(agency);
        Visitor supervisor = people.of(agency, "supervisor");
        String id = canaries.plant("unit", own);
        ids.add("units", id, own);
        Map<String, Object> form = Map.of(
                "callSign", canaries.plant("call sign of a unit", own),
                "kind", "patrol",
                "skills", List.of(canaries.plant("skill of a unit", own)));
        String path = "/api/v1/units/" + id;
        JsonNode unused = supervisor.json(
                "PUT", path + "?domain=live", JsonMapper.shared().writeValueAsString(form));
        JsonNode tracker = supervisor.post(path + "/credentials", Map.of());
        ids.add("credentials", canaries.remember(tracker.get("id").asString(), "id of a tracker's secret", own), own);
        String unusedSecret = canaries.remember(tracker.get("secret").asString(), "secret of a tracker", own);
        JsonNode link = supervisor.post(path + "/links", Map.of());
        ids.add("links", canaries.remember(link.get("id").asString(), "id of a phone's link", own), own);
        String address = link.get("path").asString();
        String unusedLink = canaries.remember(address.substring(address.indexOf('#') + 1), "secret of a link", own);
    }
}
