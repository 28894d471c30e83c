package org.aedile.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.SourceProfile;
import org.junit.jupiter.api.Test;

class SourceProfileJsonTest {
    @Test
    void aProfileComesBackWhole() {
        SourceProfile profile = profile(Optional.of(GeoPoint.of(43.74, 7.43)), 0, Double.POSITIVE_INFINITY);

        assertThat(SourceProfileJson.read(SourceProfileJson.write(profile))).isEqualTo(profile);
    }

    @Test
    void aProfileWithoutPlaceComesBackWhole() {
        SourceProfile profile = profile(Optional.empty(), Double.NEGATIVE_INFINITY, 50);

        assertThat(SourceProfileJson.read(SourceProfileJson.write(profile))).isEqualTo(profile);
    }

    @Test
    void aProfileThatIsLearnedAnewComesBackWhole() {
        SourceProfile anew = profile(Optional.empty(), 0, 1).withLearnsFrom(1_777_845_600_123L);

        assertThat(SourceProfileJson.read(SourceProfileJson.write(anew))).isEqualTo(anew);
    }

    @Test
    void membersOfANewerServerArePassedOver() {
        SourceProfile profile = profile(Optional.empty(), 0, 1);
        String json = new String(SourceProfileJson.write(profile), StandardCharsets.UTF_8);
        String newer = "{\"later\":{\"a\":[1,{}]}," + json.substring(1);

        assertThat(SourceProfileJson.read(newer.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(profile);
    }

    private static SourceProfile profile(Optional<GeoPoint> place, double low, double high) {
        return new SourceProfile(
                SourceId.of("air-7"),
                AgencyId.of("municipality"),
                "Place d'Armes, air",
                "air_quality",
                LogSource.of("city", "air_quality", ""),
                place,
                "Condamine",
                "Europe/Monaco",
                List.of(new SourceProfile.Property("pm10", "particles", "ug/m3", Duration.ofSeconds(30), low, high)),
                DataClass.NONE,
                true,
                SourceProfile.NEVER);
    }
}
