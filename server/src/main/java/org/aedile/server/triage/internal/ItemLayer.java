package org.aedile.server.triage.internal;

import java.util.List;
import java.util.Optional;
import org.aedile.server.gate.Sight;
import org.aedile.server.picture.LayerListener;
import org.aedile.server.picture.LayerRecord;
import org.aedile.server.picture.PictureLayer;
import org.aedile.server.triage.ItemChange;
import org.aedile.server.triage.ItemListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The queues on the picture: each agency's people see their own. */
@Component
class ItemLayer implements PictureLayer, ItemListener {
    static final String NAME = "items";

    private final ObjectProvider<Triage> triage;
    private final ObjectProvider<LayerListener> screens;

    ItemLayer(ObjectProvider<Triage> triage, ObjectProvider<LayerListener> screens) {
        this.triage = triage;
        this.screens = screens;
    }

    /** An item on the picture. */
    private record OnPicture(ItemChange item) implements LayerRecord {
        @Override
        public String id() {
            return item.id();
        }

        @Override
        public long version() {
            return item.state().version();
        }

        @Override
        public boolean isOver() {
            return !item.isOpen();
        }

        @Override
        public Optional<Object> seenBy(Sight sight) {
            return item.seenBy(sight).map(seen -> seen);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<? extends LayerRecord> all(String timeDomain) {
        return triage.getObject().of(timeDomain).published().stream()
                .map(OnPicture::new)
                .toList();
    }

    @Override
    public void itemsChanged(String timeDomain, List<ItemChange> changes) {
        List<OnPicture> records = changes.stream().map(OnPicture::new).toList();
        screens.forEach(screen -> screen.layerChanged(NAME, timeDomain, records));
    }
}
