package org.aedile.server.playbook.internal;

import java.util.List;
import java.util.Optional;
import org.aedile.server.gate.Sight;
import org.aedile.server.picture.LayerListener;
import org.aedile.server.picture.LayerRecord;
import org.aedile.server.picture.PictureLayer;
import org.aedile.server.playbook.PlaybookRun;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The runs that go on, on the pictures of those who take part. What is over is read from the run's incident. */
@Component
class RunLayer implements PictureLayer {
    private static final String NAME = "playbook-runs";
    private static final int MOST = 500;

    private final PostgresRuns store;
    private final ObjectProvider<LayerListener> screens;

    RunLayer(PostgresRuns store, RunEngine engine, ObjectProvider<LayerListener> screens) {
        this.store = store;
        this.screens = screens;
        engine.listen(this::tell);
    }

    /**
     * A run on a screen.
     *
     * @param version counts its changes
     */
    record SeenRun(String id, long version, RunView run) {}

    private record OnPicture(PlaybookRun run) implements LayerRecord {
        @Override
        public String id() {
            return run.id();
        }

        @Override
        public long version() {
            return run.change();
        }

        @Override
        public boolean isOver() {
            return run.state() != PlaybookRun.State.RUNNING;
        }

        @Override
        public Optional<Object> seenBy(Sight sight) {
            return sight.takesPart(run.agencies())
                    ? Optional.of(new SeenRun(id(), version(), RunView.of(run)))
                    : Optional.empty();
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<? extends LayerRecord> all(String timeDomain) {
        return store.running(timeDomain, MOST).stream().map(OnPicture::new).toList();
    }

    private void tell(PlaybookRun run) {
        screens.forEach(screen -> screen.layerChanged(NAME, run.domain(), List.of(new OnPicture(run))));
    }
}
