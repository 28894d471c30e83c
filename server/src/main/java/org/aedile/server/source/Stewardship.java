package org.aedile.server.source;

import org.aedile.kernel.DataClass;

/**
 * Why a source's data may be kept, and how long.
 *
 * @param owner person or office that answers for it
 * @param purpose what it is for: "air quality warnings"
 * @param legalBasis article or act that allows it: "GDPR 6(1)(e)"
 * @param dataClass how its data touch people
 * @param retentionDays days after receipt when content ends, 1 to 3,650
 */
public record Stewardship(String owner, String purpose, String legalBasis, DataClass dataClass, int retentionDays) {}
