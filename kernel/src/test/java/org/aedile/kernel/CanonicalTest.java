package org.aedile.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** FEATURE: what many sources have in common is kept once. */
class CanonicalTest {
    @Test
    void equalValuesBecomeOneObject() {
        GeoPoint first = Canonical.of(GeoPoint.of(43.7, 7.4));
        assertThat(Canonical.of(GeoPoint.of(43.7, 7.4))).isSameAs(first);
    }

    @Test
    void equalValuesOfAnotherClassStayTheirOwn() {
        List<String> fixed = Canonical.of(List.of("a", "b"));
        List<String> growing = new ArrayList<>(fixed);
        assertThat(Canonical.of(growing)).isSameAs(growing);
    }

    @Test
    void manyDifferentValuesAreForgottenAgain() {
        for (int i = 0; i < 200_000; i++) {
            assertThat(Canonical.of("value-" + i)).isEqualTo("value-" + i);
        }
    }
}
