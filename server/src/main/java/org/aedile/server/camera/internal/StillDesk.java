package org.aedile.server.camera.internal;

import java.time.InstantSource;
import java.util.Set;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.camera.internal.CameraStore.Still;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.gate.Sight;
import org.aedile.server.oversight.PersonalReads;
import org.aedile.server.oversight.PersonalReads.PersonalRecord;
import org.aedile.server.source.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes still images from cameras and shows them: in blocks, or whole for a purpose that is written down. */
@Component
class StillDesk {
    private static final int LARGEST_BYTES = 512 * 1024;
    private static final Set<String> MEDIA_TYPES = Set.of("image/jpeg", "image/png");

    private final CameraStore store;
    private final SeenCameras seen;
    private final PersonalReads reads;
    private final InstantSource clock;

    StillDesk(CameraStore store, SeenCameras seen, PersonalReads reads, InstantSource clock) {
        this.store = store;
        this.seen = seen;
        this.reads = reads;
        this.clock = clock;
    }

    /** @param masked true when nobody can be recognised in it */
    record Shown(Still still, boolean masked) {}

    /** Stores what a camera sends; that it has proved to be it is for the caller to see to. */
    void take(Source camera, String mediaType, byte[] image) {
        if (!MEDIA_TYPES.contains(mediaType)) {
            throw new AedileException(
                    ErrorCode.UNREADABLE_MESSAGE, "a still image is image/jpeg or image/png, not " + mediaType);
        }
        if (image.length > LARGEST_BYTES) {
            throw new AedileException(
                    ErrorCode.TOO_LARGE, "a still image has %d bytes, limit %d".formatted(image.length, LARGEST_BYTES));
        }
        Pixels.requireImage(image);
        Asking.as(Asker.Part.PLATFORM, () -> store.addStill(camera, new Still(mediaType, image, clock.instant())));
    }

    /**
     * The newest one.
     *
     * @param purpose what it is looked at for; null for none
     * @throws AedileException {@code NOT_FOUND} when there is none that the caller may know of
     */
    Shown show(String id, @Nullable String purpose, Caller caller) {
        Source camera = seen.require(id, caller);
        Still still = store.newestStill(id)
                .orElseThrow(() -> new AedileException(
                        ErrorCode.NOT_FOUND, "camera '" + id + "' has sent no still image that is kept"));
        PersonalRecord record = new PersonalRecord(SeenCameras.KIND, id, camera.agency(), camera.category());
        boolean whole = seen.view(camera, caller) == Sight.View.WHOLE && reads.allows(record, purpose, caller);
        return whole
                ? new Shown(still, false)
                : new Shown(new Still("image/png", Pixels.coarse(still.image()), still.receivedAt()), true);
    }
}
