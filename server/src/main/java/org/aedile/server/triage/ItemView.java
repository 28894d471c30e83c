package org.aedile.server.triage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aedile.detection.saying.AlertSentence;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.Severity;
import org.aedile.kernel.saying.Fact;
import org.aedile.kernel.saying.Saying;
import org.aedile.server.alert.AlertSummary;
import org.aedile.server.alert.Said;
import org.aedile.server.gate.Sight;
import org.aedile.server.triage.grouping.Bonds;
import org.aedile.server.triage.grouping.Extent;
import org.aedile.server.triage.grouping.Signal;
import org.aedile.server.triage.grouping.Wording;
import org.jspecify.annotations.Nullable;

/** An item made of the alerts that a reader may see, so that nothing tells of those that they may not. */
final class ItemView {
    private static final int MOST_ALERTS = 200;
    private static final Comparator<Seen> MOST_URGENT = Comparator.comparing(
                    (Seen one) -> one.signal().severity())
            .thenComparing(one -> one.signal().at(), Comparator.reverseOrder());

    private final ItemChange item;
    private final List<Seen> seen;

    private ItemView(ItemChange item, List<Seen> seen) {
        this.item = item;
        this.seen = seen;
    }

    /** @param doubts open cyber alerts on what its source depends on, as far as the reader sees them */
    private record Seen(
            AlertSummary alert, Signal signal, @Nullable Expectation expected, List<AlertSummary> doubts) {
        static Optional<Seen> of(ItemChange.Part part, Sight sight) {
            List<AlertSummary> doubts = part.doubts().stream()
                    .flatMap(doubt -> doubt.seenBy(sight).stream())
                    .toList();
            return part.alert().seenBy(sight).map(alert -> new Seen(alert, part.signal(), part.expected(), doubts));
        }

        String explanation() {
            return alert.explanation() + doubt().english();
        }

        List<Said> saying() {
            return alert.saying().isEmpty()
                    ? List.of()
                    : Stream.concat(alert.saying().stream(), Said.of(doubt()).stream())
                            .toList();
        }

        private Saying doubt() {
            return doubts.isEmpty()
                    ? Saying.NONE
                    : Saying.of(AlertSentence.DOUBTFUL)
                            .with("source", Fact.text(doubts.get(0).sourceName()));
        }
    }

    static Optional<ItemSummary> of(ItemChange item, Sight sight) {
        List<Seen> seen = new ArrayList<>();
        for (ItemChange.Part part : item.parts()) {
            Seen.of(part, sight).ifPresent(seen::add);
        }
        return seen.isEmpty() ? Optional.empty() : Optional.of(new ItemView(item, seen).summary());
    }

    private Bonds bonds() {
        Map<Signal, String> titles = new LinkedHashMap<>();
        seen.forEach(one -> titles.put(one.signal(), one.alert().title()));
        return Bonds.of(item.origin().kind(), titles.keySet(), signal -> titles.getOrDefault(signal, signal.rule()));
    }

    private ItemSummary summary() {
        ItemState state = item.state();
        Seen first = seen.stream().max(MOST_URGENT).orElseThrow();
        Optional<Extent> extent = extent();
        Bonds bonds = bonds();
        String why = Wording.of(bonds);
        return new ItemSummary(
                item.id(),
                item.origin().number(),
                state.version(),
                item.agency().value(),
                item.origin().kind().name().toLowerCase(Locale.ROOT),
                state.desk(),
                state.word(),
                severity().word(),
                first.alert().title(),
                why.isEmpty() ? first.explanation() : why,
                why.isEmpty() ? first.saying() : List.of(),
                why.isEmpty() ? null : bonds,
                first.alert().category(),
                first.alert().sourceName(),
                extent.map(one -> one.middle().longitudeDegrees()).orElse(null),
                extent.map(one -> one.middle().latitudeDegrees()).orElse(null),
                extent.map(Extent::meters).orElse(null),
                seen.size(),
                newest(),
                times(Comparator.naturalOrder()),
                times(Comparator.reverseOrder()),
                state.waitingSince(),
                state.assignee(),
                state.acknowledged() == null ? null : state.acknowledged().by(),
                state.acknowledged() == null ? null : state.acknowledged().at(),
                state.closed() == null ? null : state.closed().by(),
                state.closed() == null ? null : state.closed().at(),
                state.closeReason().isEmpty() ? null : state.closeReason(),
                state.escalation(),
                state.escalatedTo(),
                state.comments(),
                expected(first),
                item.chatter());
    }

    /** One alert that nobody expected is enough for a look. */
    private @Nullable Expectation expected(Seen first) {
        return seen.stream().allMatch(one -> one.expected() != null) ? first.expected() : null;
    }

    private Severity severity() {
        return seen.stream()
                .map(one -> one.signal().severity())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Optional<Extent> extent() {
        List<GeoPoint> places = seen.stream()
                .flatMap(one -> one.signal().spot().place().stream())
                .toList();
        return Extent.ofPlaces(places);
    }

    private List<String> newest() {
        return seen.stream()
                .sorted(Comparator.comparing((Seen one) -> one.signal().at()).reversed())
                .limit(MOST_ALERTS)
                .map(one -> one.alert().id())
                .toList();
    }

    private Instant times(Comparator<Instant> order) {
        return seen.stream().map(one -> one.signal().at()).min(order).orElseThrow();
    }
}
