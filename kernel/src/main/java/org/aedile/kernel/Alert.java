package org.aedile.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What we conclude from observations. The id is deterministic (detector or rule, key, canonical window), so the same
 * conclusion written twice is one row; later revisions carry the same id and a higher number.
 *
 * @param id 32 hexadecimal digits, see {@link AlertIds}
 * @param revision 1 for the first, then counting up
 * @param status whether it is raised, revised, has cleared by itself, or is retracted
 * @param agency owner: that of the source
 * @param timeDomain id of the time domain
 * @param severity how urgent
 * @param kind family of the detector: {@code threshold}, {@code rate}, {@code stuck}, {@code gap}, {@code seasonal},
 *     {@code sigma}, {@code correlation}
 * @param rule id of the rule or detector setting that concluded it
 * @param ruleAuthor author of the rule, shown with every match; empty for our own detectors
 * @param title a few words: "Particles far above usual"
 * @param explanation one sentence with numbers and units
 * @param source the source, or the first of several
 * @param place where, when known
 * @param startTime when what it is about began, event time
 * @param endTime the latest event time it covers
 * @param detectedAt when it was concluded, by the domain's clock
 * @param evidence numbers behind it, when they are numbers
 * @param observations ids of the observations that caused it as {@code source/id}, at most 20, the newest kept
 * @param tags ATT&amp;CK tags and others
 * @param attributes further facts by name, for example {@code group} and {@code count} of a correlation
 */
public record Alert(
        String id,
        int revision,
        Status status,
        AgencyId agency,
        String timeDomain,
        Severity severity,
        String kind,
        String rule,
        String ruleAuthor,
        String title,
        String explanation,
        SourceId source,
        Optional<GeoPoint> place,
        Instant startTime,
        Instant endTime,
        Instant detectedAt,
        Optional<Evidence> evidence,
        List<String> observations,
        List<String> tags,
        Map<String, String> attributes) {

    public Alert {
        observations = List.copyOf(observations);
        tags = List.copyOf(tags);
        attributes = Map.copyOf(attributes);
    }

    /** What the detection says of the alert; what people did with it is kept by the server. */
    public enum Status {
        RAISED,
        REVISED,
        CLEARED,
        RETRACTED
    }

    /**
     * A value with its expectation.
     *
     * @param property what was measured
     * @param value what came
     * @param unit UCUM
     * @param expectedLow lower end of what is usual here and now, NaN when there is none
     * @param expectedHigh upper end of what is usual here and now, NaN when there is none
     */
    public record Evidence(String property, double value, String unit, double expectedLow, double expectedHigh) {}
}
