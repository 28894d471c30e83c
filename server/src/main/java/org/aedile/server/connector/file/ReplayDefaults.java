package org.aedile.server.connector.file;

import java.util.Map;

/** What a file doesn't say about its source; stated on the command line or taken as given here. */
final class ReplayDefaults {
    private final String domain;
    private final double[] place;
    private final String zone;
    private final String category;
    private final String timeZone;

    /** @param place latitude and longitude in degrees, or nothing */
    ReplayDefaults(String domain, double[] place, String zone, String category, String timeZone) {
        this.domain = domain;
        this.place = place.clone();
        this.zone = zone;
        this.category = category;
        this.timeZone = timeZone;
    }

    /** The registration of a file's source as JSON, one line. */
    String registration(RecordedFile file) {
        boolean series = !file.units().isEmpty();
        String kind = category.isEmpty() ? (series ? "sensor" : "server") : category;
        StringBuilder json = new StringBuilder(512);
        json.append("{\"id\":").append(JsonText.quote(file.sourceId()));
        json.append(",\"agency\":\"operations\",\"owner\":\"operations\",\"purpose\":\"replay of recorded data\"");
        json.append(",\"legalBasis\":\"recorded data brought by the operator\",\"dataClass\":\"none\"");
        json.append(",\"retentionDays\":3650,\"clockQuality\":\"free\"");
        json.append(",\"name\":")
                .append(JsonText.quote(String.valueOf(file.path().getFileName())));
        json.append(",\"category\":").append(JsonText.quote(kind));
        json.append(",\"zone\":").append(JsonText.quote(zone));
        json.append(",\"timeZone\":").append(JsonText.quote(timeZone));
        json.append(",\"domain\":").append(JsonText.quote(domain));
        if (place.length == 2) {
            json.append(",\"place\":{\"latitude\":").append(place[0]);
            json.append(",\"longitude\":").append(place[1]).append('}');
        }
        if (!series) {
            json.append(",\"logsource\":{}");
        }
        json.append(",\"properties\":[");
        String between = "";
        for (Map.Entry<String, String> property : file.units().entrySet()) {
            json.append(between).append("{\"name\":").append(JsonText.quote(property.getKey()));
            json.append(",\"unit\":").append(JsonText.quote(property.getValue()));
            json.append(",\"interval\":")
                    .append(file.interval().toMillis() / 1_000.0)
                    .append('}');
            between = ",";
        }
        return json.append("]}").toString();
    }
}
