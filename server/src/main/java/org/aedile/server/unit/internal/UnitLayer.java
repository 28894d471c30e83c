package org.aedile.server.unit.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aedile.server.gate.Sight;
import org.aedile.server.picture.LayerListener;
import org.aedile.server.picture.LayerRecord;
import org.aedile.server.picture.PictureLayer;
import org.aedile.server.unit.Unit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The units on the picture, of which the map and the lists on screens are made. */
@Component
class UnitLayer implements PictureLayer {
    private static final String NAME = "units";

    private final UnitBoard board;
    private final ObjectProvider<LayerListener> screens;

    UnitLayer(UnitBoard board, ObjectProvider<LayerListener> screens) {
        this.board = board;
        this.screens = screens;
        board.listen(this::tell);
    }

    private record UnitRecord(UnitBoard.Shown shown, boolean isOver) implements LayerRecord {
        @Override
        public String id() {
            return shown.unit().id();
        }

        @Override
        public long version() {
            return shown.version();
        }

        @Override
        public Optional<Object> seenBy(Sight sight) {
            return UnitView.of(shown, sight).map(Object.class::cast);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<? extends LayerRecord> all(String timeDomain) {
        return board.all().stream()
                .filter(unit -> unit.traits().timeDomain().equals(timeDomain))
                .map(unit -> new UnitRecord(board.shown(unit), false))
                .toList();
    }

    private void tell(List<Unit> changed) {
        Map<String, List<LayerRecord>> byDomain = changed.stream()
                .collect(Collectors.groupingBy(
                        unit -> unit.traits().timeDomain(), Collectors.mapping(this::now, Collectors.toList())));
        screens.forEach(screen -> byDomain.forEach((domain, records) -> screen.layerChanged(NAME, domain, records)));
    }

    private LayerRecord now(Unit changed) {
        return new UnitRecord(board.shown(changed), board.find(changed.id()).isEmpty());
    }
}
