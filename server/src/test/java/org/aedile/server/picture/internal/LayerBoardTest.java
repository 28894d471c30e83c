package org.aedile.server.picture.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.server.gate.Sight;
import org.aedile.server.picture.Audience.Profile;
import org.aedile.server.picture.LayerChange;
import org.aedile.server.picture.LayerRecord;
import org.junit.jupiter.api.Test;

/** What stands on the layers of a picture, and what an audience hears of it. */
class LayerBoardTest {
    private static final AgencyId POLICE = AgencyId.of("police");
    private static final String UNITS = "units";

    private final LayerBoard board = new LayerBoard();
    private final AudienceView police = new AudienceView(Profile.OPERATOR, Sight.ofOwn(POLICE), () -> 0, List.of());
    private final AudienceView fire =
            new AudienceView(Profile.OPERATOR, Sight.ofOwn(AgencyId.of("fire")), () -> 0, List.of());
    private final AudienceView wall = new AudienceView(Profile.WALL, Sight.ofOwn(POLICE), () -> 0, List.of());

    private record Patrol(String id, long version, AgencyId owner, boolean isOver, boolean isPassing)
            implements LayerRecord {
        Patrol(long version, AgencyId owner) {
            this("P1", version, owner, false, false);
        }

        @Override
        public Optional<Object> seenBy(Sight sight) {
            return sight.owns(owner) ? Optional.of(id + " " + version) : Optional.empty();
        }
    }

    @Test
    void tellsEachAudienceWhatItSees() {
        board.accept(UNITS, new Patrol(1, POLICE));

        Map<String, List<LayerBoard.Change>> changes = board.drain();

        assertThat(police.layerChanges(changes)).containsEntry(UNITS, new LayerChange(List.of("P1 1"), List.of()));
        assertThat(fire.layerChanges(changes)).isEmpty();
        assertThat(wall.layerChanges(changes)).isEmpty();
        assertThat(police.layers(board.whole())).containsEntry(UNITS, List.of("P1 1"));
        assertThat(fire.layers(board.whole())).containsEntry(UNITS, List.of());
    }

    @Test
    void onlyWhoSawItHearsThatItIsGone() {
        board.accept(UNITS, new Patrol(1, POLICE));
        board.drain();
        board.accept(UNITS, new Patrol("P1", 2, POLICE, true, false));

        Map<String, List<LayerBoard.Change>> changes = board.drain();

        assertThat(police.layerChanges(changes)).containsEntry(UNITS, new LayerChange(List.of(), List.of("P1")));
        assertThat(fire.layerChanges(changes)).isEmpty();
        assertThat(board.whole().get(UNITS)).isEmpty();
    }

    @Test
    void whatChangesHandsIsGoneForTheOneAndComesToTheOther() {
        board.accept(UNITS, new Patrol(1, POLICE));
        board.drain();
        board.accept(UNITS, new Patrol(2, AgencyId.of("fire")));

        Map<String, List<LayerBoard.Change>> changes = board.drain();

        assertThat(police.layerChanges(changes)).containsEntry(UNITS, new LayerChange(List.of(), List.of("P1")));
        assertThat(fire.layerChanges(changes)).containsEntry(UNITS, new LayerChange(List.of("P1 2"), List.of()));
    }

    @Test
    void anOlderStateNeverReplacesANewerOneNorBringsBackWhatIsOver() {
        board.accept(UNITS, new Patrol("P1", 3, POLICE, true, false));
        board.accept(UNITS, new Patrol(2, POLICE));

        assertThat(board.whole().get(UNITS)).isEmpty();
    }

    @Test
    void whatPassesIsToldOnceAndDoesNotStay() {
        board.accept(UNITS, new Patrol("P1", 1, POLICE, false, true));

        assertThat(police.layerChanges(board.drain()))
                .containsEntry(UNITS, new LayerChange(List.of("P1 1"), List.of()));
        assertThat(board.isChanged()).isFalse();
        assertThat(board.whole()).isEmpty();
    }
}
