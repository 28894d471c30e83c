package org.aedile.server.alert;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.detection.saying.AlertSaying;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.kernel.AlertIds;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.Severity;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.saying.Saying;

/** An alert for a test, of which only what matters there is said; the rest is of particles far above usual. */
public final class AlertDraft {
    private final String id;
    private final int revision;
    private final Alert.Status status;
    private final SourceId source;
    private final Instant start;
    private final Instant end;
    private AgencyId owner;
    private String domain;
    private Severity severity;
    private String kind;
    private String rule;
    private String title;
    private String explanation;
    private Optional<GeoPoint> place;
    private Optional<Alert.Evidence> evidence;
    private List<String> observations;
    private List<String> tags;
    private Map<String, String> attributes;

    private AlertDraft(Alert alert) {
        id = alert.id();
        revision = alert.revision();
        status = alert.status();
        source = alert.source();
        start = alert.startTime();
        end = alert.endTime();
        owner = alert.agency();
        domain = alert.timeDomain();
        severity = alert.severity();
        kind = alert.kind();
        rule = alert.rule();
        title = alert.title();
        explanation = alert.explanation();
        place = alert.place();
        evidence = alert.evidence();
        observations = alert.observations();
        tags = alert.tags();
        attributes = alert.attributes();
    }

    /** Like this one, with its id. */
    public static AlertDraft like(Alert alert) {
        return new AlertDraft(alert);
    }

    /** Raised at that moment at a source of that owner, in the live domain, with high severity. */
    public static AlertDraft raised(AgencyId owner, String source, Instant at) {
        return like(new Alert(
                AlertIds.of("live", owner.value(), source, at.toEpochMilli()),
                1,
                Alert.Status.RAISED,
                owner,
                "live",
                Severity.HIGH,
                "seasonal",
                "pm10-high",
                "",
                "Particles far above usual",
                "particles 184 µg/m³",
                SourceId.of(source),
                Optional.empty(),
                at,
                at,
                at,
                Optional.empty(),
                List.of(),
                List.of(),
                Map.of()));
    }

    public AlertDraft owner(AgencyId agency) {
        owner = agency;
        return this;
    }

    public AlertDraft domain(String timeDomain) {
        domain = timeDomain;
        return this;
    }

    public AlertDraft severity(Severity urgency) {
        severity = urgency;
        return this;
    }

    /** The detector's family and the setting of it. */
    public AlertDraft by(String family, String setting) {
        kind = family;
        rule = setting;
        return this;
    }

    public AlertDraft says(String shortly, String sentence) {
        title = shortly;
        explanation = sentence;
        return this;
    }

    public AlertDraft says(String shortly, Saying saying) {
        attributes = AlertSaying.among(saying, attributes);
        return says(shortly, saying.english());
    }

    /** Degrees. */
    public AlertDraft at(double lat, double lon) {
        return at(GeoPoint.of(lat, lon));
    }

    public AlertDraft at(GeoPoint point) {
        place = Optional.of(point);
        return this;
    }

    public AlertDraft evidence(Alert.Evidence numbers) {
        evidence = Optional.of(numbers);
        return this;
    }

    /** As {@code source/id}. */
    public AlertDraft from(List<String> ids) {
        observations = ids;
        return this;
    }

    public AlertDraft tags(List<String> all) {
        tags = all;
        return this;
    }

    public AlertDraft attributes(Map<String, String> facts) {
        attributes = facts;
        return this;
    }

    public Alert alert() {
        return new Alert(
                id,
                revision,
                status,
                owner,
                domain,
                severity,
                kind,
                rule,
                "",
                title,
                explanation,
                source,
                place,
                start,
                end,
                end,
                evidence,
                observations,
                tags,
                attributes);
    }
}
