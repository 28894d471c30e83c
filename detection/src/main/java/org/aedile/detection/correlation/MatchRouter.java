package org.aedile.detection.correlation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.aedile.detection.sensor.Wording;

/**
 * Sends what was found to the groups of a correlation that it belongs to. Mostly that is one. Where the matches must lie near
 * each other, what matches the first rule goes to the cell of the map that it lies in, and all else to every cell around it;
 * where they must come from connected assets, to the assets. So two matches that belong together always meet in one group,
 * that of the first rule's match. Thread-safe.
 */
public final class MatchRouter {
    /** Characters of one carried value, and of all of a match: they are kept with every match. */
    private static final int LONGEST_CARRIED = 256;

    private static final int MOST_CARRIED = 4_096;

    private final CityRelations city;

    public MatchRouter(CityRelations city) {
        this.city = city;
    }

    /** Hands on a match for every group; none when it lies elsewhere or lacks what is measured. */
    public void route(CorrelationPlan plan, Found found, Consumer<Match> matches) {
        int input = plan.input(found.rule());
        if (input < 0 || !liesWithin(plan, found)) {
            return;
        }
        CorrelationPlan.Input named = plan.inputs().get(input);
        OptionalLong value = value(plan, named, found);
        if (value.isEmpty()) {
            return;
        }
        List<String> group = new ArrayList<>();
        for (String field : plan.correlation().groupBy()) {
            group.add(field(plan, named, field, found));
        }
        List<String> carried = carried(plan, found);
        for (String joint : joints(plan, input, found)) {
            matches.accept(new Match(
                    plan.id(),
                    found.rule(),
                    found.kind(),
                    plan.level(),
                    GroupKey.of(plan.id(), group, joint),
                    found.origin(),
                    found.eventTimeMillis(),
                    found.receiptTimeMillis(),
                    value.getAsLong(),
                    carried));
        }
    }

    private static List<String> carried(CorrelationPlan plan, Found found) {
        List<String> carried = new ArrayList<>();
        int room = MOST_CARRIED;
        for (String field : plan.carried()) {
            String text = Wording.cut(found.fields().apply(field), LONGEST_CARRIED);
            String named = CarriedValues.named(field, text);
            if (!text.isEmpty() && named.length() <= room) {
                carried.add(named);
                room -= named.length();
            }
        }
        return carried;
    }

    /** Why what matched one of the plan's rules goes into no group; nothing when it goes into one. */
    public Optional<NoGroup> refusal(CorrelationPlan plan, Found found) {
        if (!liesWithin(plan, found)) {
            return Optional.of(NoGroup.OUTSIDE);
        }
        CorrelationPlan.Input named = plan.inputs().get(plan.input(found.rule()));
        if (value(plan, named, found).isEmpty()) {
            return Optional.of(NoGroup.UNMEASURED);
        }
        boolean placeless =
                plan.correlation().joins().near() && found.origin().place().isEmpty();
        return placeless ? Optional.of(NoGroup.PLACELESS) : Optional.empty();
    }

    private Collection<String> joints(CorrelationPlan plan, int input, Found found) {
        Joins joins = plan.correlation().joins();
        if (joins.near()) {
            if (found.origin().place().isEmpty()) {
                return List.of();
            }
            Grid grid = new Grid(joins.nearMeters());
            return input == 0
                    ? List.of(grid.cell(found.origin().place().get()))
                    : grid.around(found.origin().place().get());
        }
        if (joins.connected()) {
            String asset = city.asset(found.origin().source());
            return input == 0 ? List.of(asset) : city.within(asset, joins.hops());
        }
        return List.of("");
    }

    private boolean liesWithin(CorrelationPlan plan, Found found) {
        List<String> zones = plan.correlation().joins().zones();
        if (zones.isEmpty()) {
            return true;
        }
        String slug = slug(found.zone());
        for (String zone : zones) {
            boolean named = !slug.isEmpty() && slug(zone).equals(slug);
            if (named
                    || found.origin()
                            .place()
                            .map(place -> city.lies(place, zone))
                            .orElse(false)) {
                return true;
            }
        }
        return false;
    }

    /** What is measured of it; nothing when that is not there, or no number where one is needed. */
    private static OptionalLong value(CorrelationPlan plan, CorrelationPlan.Input input, Found found) {
        CorrelationType type = plan.correlation().type();
        if (!type.ofValues()) {
            return OptionalLong.of(0);
        }
        String text = field(plan, input, plan.correlation().condition().field(), found);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!type.ofNumbers()) {
            return OptionalLong.of(Hashes.of(text));
        }
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? OptionalLong.of(Double.doubleToLongBits(number)) : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private static String field(CorrelationPlan plan, CorrelationPlan.Input input, String name, Found found) {
        Map<String, String> alias = plan.correlation().aliases().getOrDefault(name, Map.of());
        String called = alias.getOrDefault(input.name(), alias.getOrDefault(input.id(), name));
        return found.fields().apply(called);
    }

    /** Place d'Armes and place-d-armes are one. */
    static String slug(String zone) {
        return zone.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }
}
