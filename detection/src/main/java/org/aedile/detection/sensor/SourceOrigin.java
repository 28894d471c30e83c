package org.aedile.detection.sensor;

/**
 * Whose observations they are; the same for all observations of a source in a time domain.
 *
 * @param timeDomain id of the time domain
 * @param agency owner
 * @param source source id
 */
public record SourceOrigin(String timeDomain, String agency, String source) {
    public static final SourceOrigin NONE = new SourceOrigin("", "", "");
}
