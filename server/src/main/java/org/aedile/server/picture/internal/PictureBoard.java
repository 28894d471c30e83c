package org.aedile.server.picture.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.aedile.server.alert.AlertListener.AlertChange;
import org.aedile.server.picture.LayerRecord;
import org.aedile.server.picture.PictureFrame;
import org.aedile.server.source.SourceState;
import org.aedile.server.source.SourceStates;
import org.aedile.server.status.Counted;
import org.jspecify.annotations.Nullable;

/**
 * The picture of one time domain while it is written: takes changes in, gives them out as numbered deltas. Plain state
 * without clocks and threads; its one writer owns it.
 */
final class PictureBoard {
    /** More open alerts than anyone can look at; beyond it the least urgent and oldest leave the picture. */
    static final int MAX_ALERTS = 2_000;

    private static final Comparator<AlertChange> MOST_URGENT_FIRST = Comparator.comparingInt(PictureBoard::urgency)
            .thenComparing(change -> change.summary().detectedAt(), Comparator.reverseOrder())
            .thenComparing(change -> change.summary().id());

    private final Map<String, AlertChange> open = new HashMap<>();
    private final NavigableSet<AlertChange> inOrder = new TreeSet<>(MOST_URGENT_FIRST);
    private final Map<String, AlertChange> changedAlerts = new LinkedHashMap<>();
    private final Map<Integer, SourceState> changedStates = new LinkedHashMap<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private List<SourceStates.Entry> sources = List.of();
    private SourceState[] states = {};
    private final LayerBoard layers = new LayerBoard();
    private @Nullable Counted status;
    private boolean statusChanged;
    private String epoch = "";
    private long number;

    /** What one delta holds, before it is fitted to an audience. */
    record Delta(
            String epoch,
            long from,
            long number,
            Instant now,
            List<AlertChange> alerts,
            List<PictureFrame.SourceChange> sources,
            Map<String, List<LayerBoard.Change>> layers,
            @Nullable Counted status) {}

    /** The whole picture, before it is fitted to an audience. */
    record Whole(
            String epoch,
            long number,
            List<AlertChange> alerts,
            List<SourceStates.Entry> sources,
            List<SourceState> states,
            Map<String, List<LayerRecord>> layers,
            Counted status) {}

    /** Begins a new numbering with these sources; what was to be told is in the picture that everyone fetches now. */
    void beginEpoch(String newEpoch, List<SourceStates.Entry> newSources) {
        epoch = newEpoch;
        number = 0;
        sources = List.copyOf(newSources);
        states = new SourceState[sources.size()];
        indexes.clear();
        for (int i = 0; i < states.length; i++) {
            indexes.put(sources.get(i).source().id().value(), i);
            states[i] = sources.get(i).state();
        }
        changedAlerts.clear();
        changedStates.clear();
        layers.drain();
        statusChanged = false;
    }

    void accept(AlertChange change) {
        String id = change.summary().id();
        AlertChange known = open.get(id);
        if (known != null && known.summary().revision() > change.summary().revision()) {
            return;
        }
        if (known != null) {
            open.remove(id);
            inOrder.remove(known);
        }
        if (change.summary().isOpen()) {
            open.put(id, change);
            inOrder.add(change);
        }
        changedAlerts.put(id, change);
        if (inOrder.size() > MAX_ALERTS) {
            AlertChange least = inOrder.last();
            inOrder.remove(least);
            open.remove(least.summary().id());
        }
    }

    void accept(String sourceId, SourceState state) {
        Integer index = indexes.get(sourceId);
        if (index != null && states[index] != state) {
            states[index] = state;
            changedStates.put(index, state);
        }
    }

    void accept(String layer, LayerRecord record) {
        layers.accept(layer, record);
    }

    void accept(Counted newStatus) {
        status = newStatus;
        statusChanged = true;
    }

    String epoch() {
        return epoch;
    }

    /** Of the last delta. */
    long number() {
        return number;
    }

    List<SourceStates.Entry> sources() {
        return sources;
    }

    /** True when a delta would say something. */
    boolean isChanged() {
        return statusChanged || layers.isChanged() || !changedAlerts.isEmpty() || !changedStates.isEmpty();
    }

    /** Gives out what changed since the last delta and counts on. */
    Delta drain(Instant now) {
        List<PictureFrame.SourceChange> stateChanges = new ArrayList<>(changedStates.size());
        changedStates.forEach((index, state) -> stateChanges.add(new PictureFrame.SourceChange(index, state)));
        Delta delta = new Delta(
                epoch,
                number,
                number + 1,
                now,
                List.copyOf(changedAlerts.values()),
                stateChanges,
                layers.drain(),
                statusChanged ? status : null);
        number++;
        changedAlerts.clear();
        changedStates.clear();
        statusChanged = false;
        return delta;
    }

    /** A delta that says nothing but that we are there. */
    Delta heartbeat(Instant now) {
        return new Delta(epoch, number, number, now, List.of(), List.of(), Map.of(), null);
    }

    /** The picture at the number of the last delta; call it when nothing has changed since. */
    Whole whole() {
        if (status == null) {
            throw new IllegalStateException("a picture is shown before its first status");
        }
        return new Whole(epoch, number, List.copyOf(inOrder), sources, List.of(states), layers.whole(), status);
    }

    private static int urgency(AlertChange change) {
        return switch (change.summary().severity()) {
            case "critical" -> 0;
            case "high" -> 1;
            case "medium" -> 2;
            default -> 3;
        };
    }
}
