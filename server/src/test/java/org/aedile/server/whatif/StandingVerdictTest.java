package org.aedile.server.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aedile.server.whatif.AdvisedPlans.AdvisedPlan;
import org.aedile.server.whatif.AdvisedPlans.StandingVerdict;
import org.junit.jupiter.api.Test;

/** FEATURE: what was ordered stays until keeping it is more dangerous than changing it by a tenth. */
class StandingVerdictTest {
    @Test
    void anOrderStaysWhileKeepingItIsHardlyMoreDangerous() {
        assertThat(StandingVerdict.of(1, plan(109), plan(100)).stays()).isTrue();
        assertThat(StandingVerdict.of(1, plan(90), plan(100)).stays()).isTrue();
    }

    @Test
    void anOrderIsToBeChangedWhenKeepingItIsClearlyMoreDangerous() {
        assertThat(StandingVerdict.of(2, plan(111), plan(100)))
                .returns(false, StandingVerdict::stays)
                .returns(2, StandingVerdict::order)
                .returns(100.0, StandingVerdict::changing)
                .returns(0.1, StandingVerdict::margin);
    }

    private static AdvisedPlan plan(double danger) {
        return new AdvisedPlan("", List.of(), danger, 0, 0, true, danger, List.of(), List.of(), List.of(), List.of());
    }
}
