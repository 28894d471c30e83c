package org.aedile.server.datasubject;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.aedile.server.privacy.PersonalRecord.Reference;
import org.aedile.server.privacy.PersonalRecords.Kept;
import org.jspecify.annotations.Nullable;

/**
 * A record that a search found, as a reference: what it says is read where it is kept.
 *
 * @param number within its request, from 1
 * @param verdict what the officer decided
 * @param refusal why it is withheld; null unless it is
 * @param erasure what became of it when it was to be erased; null while it wasn't
 */
public record Finding(
        int number,
        Reference reference,
        Verdict verdict,
        @Nullable Refusal refusal,
        @Nullable Erasure erasure) {
    /** What the officer decided. */
    public enum Verdict {
        /** Nothing yet. */
        @JsonProperty("open")
        OPEN,
        /** It is the person's and goes into the answer. */
        @JsonProperty("include")
        INCLUDE,
        /** It is the person's and does not. */
        @JsonProperty("withhold")
        WITHHOLD,
        /** It is somebody else's. */
        @JsonProperty("other-person")
        OTHER_PERSON
    }

    /** @param kept why it is still there; null when it is erased */
    @Schema(name = "FindingErasure")
    public record Erasure(@Nullable Kept kept) {}
}
