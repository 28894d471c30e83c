package org.aedile.server.access.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What browsers are told about passkeys, in the JSON form of WebAuthn Level 3. */
final class PasskeyOptions {
    private static final long TIMEOUT_MILLIS = Tickets.LIFETIME.toMillis();

    private PasskeyOptions() {}

    /** Whose domain it is. */
    @Schema(name = "PasskeyDomain")
    record Domain(String id, String name) {}

    /** For whom. */
    @Schema(name = "PasskeyUser")
    record User(String id, String name, String displayName) {}

    /** A kind of signature. */
    @Schema(name = "PasskeyAlgorithm")
    record Algorithm(String type, int alg) {}

    /** A passkey that exists. */
    @Schema(name = "PasskeyDescriptor")
    record Descriptor(String type, String id) {}

    /** What the authenticator should be able to do. */
    @Schema(name = "PasskeySelection")
    record Selection(String residentKey, String userVerification) {}

    /** To make one. */
    @Schema(name = "PasskeyCreation")
    record Creation(
            Domain rp,
            User user,
            String challenge,
            List<Algorithm> pubKeyCredParams,
            long timeout,
            List<Descriptor> excludeCredentials,
            Selection authenticatorSelection,
            String attestation) {
        static Creation of(
                String domain, User user, String challenge, List<Integer> algorithms, List<Descriptor> known) {
            return new Creation(
                    new Domain(domain, "Aedile"),
                    user,
                    challenge,
                    algorithms.stream()
                            .map(number -> new Algorithm("public-key", number))
                            .toList(),
                    TIMEOUT_MILLIS,
                    known,
                    new Selection("preferred", "preferred"),
                    "none");
        }
    }

    /** To log in with one. */
    @Schema(name = "PasskeyRequest")
    record Request(
            String challenge, String rpId, List<Descriptor> allowCredentials, String userVerification, long timeout) {
        Request(String challenge, String rpId, List<Descriptor> allowCredentials, String userVerification) {
            this(challenge, rpId, allowCredentials, userVerification, TIMEOUT_MILLIS);
        }
    }
}
