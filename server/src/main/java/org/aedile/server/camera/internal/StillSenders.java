package org.aedile.server.camera.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceCredentials;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out which camera sends a still image: by the source's own secret, as for observations. */
@Component
class StillSenders {
    private static final String BASIC = "Basic ";

    private final SourceCredentials credentials;

    StillSenders(SourceCredentials credentials) {
        this.credentials = credentials;
    }

    /**
     * @throws AedileException {@code NOT_AUTHENTICATED} unless the secret is that of this camera
     */
    Source require(String id, @Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.startsWith(BASIC))
                .flatMap(header -> sender(header.substring(BASIC.length())))
                .filter(source -> source.id().value().equals(id) && SeenCameras.isCamera(source))
                .orElseThrow(() -> new AedileException(
                        ErrorCode.NOT_AUTHENTICATED,
                        "a still image needs the secret of the camera that sends it",
                        "send 'Authorization: Basic' with source id and secret"));
    }

    private Optional<Source> sender(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.lastIndexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : credentials.verify(pair.substring(0, colon), pair.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
