package org.aedile.server.source;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Secrets by which a source proves to be itself: made by us with 256 bits of randomness, shown once, kept as SHA-256. (A
 * slow hash protects chosen passwords; it adds nothing to 256 random bits and costs a core at a thousand connections.)
 * Thread-safe.
 */
public interface SourceCredentials {
    /**
     * A new secret, never shown again.
     *
     * @param id of the credential
     * @param username for MQTT and HTTP Basic: the source id
     * @param secret for MQTT and HTTP Basic
     */
    @Schema(name = "IssuedCredential")
    record Issued(String id, String username, String secret) {}

    /** What is known of a credential without its secret. */
    @Schema(name = "Credential")
    record Known(
            String id,
            String kind,
            Instant createdAt,
            String createdBy,
            @Nullable Instant lastUsedAt) {}

    /** A new secret for that source. */
    Issued issue(String sourceId, String by);

    /** New secrets for many sources at once, in their order. */
    List<Issued> issueAll(List<String> sourceIds, String by);

    /** Takes a secret away; connections that use it end. */
    void revoke(String sourceId, String credentialId);

    List<Known> list(String sourceId);

    /** The source that these prove, when they do and it isn't retired. Microseconds: from memory. */
    Optional<Source> verify(String username, String secret);
}
