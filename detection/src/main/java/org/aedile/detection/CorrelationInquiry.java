package org.aedile.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aedile.detection.CorrelationExplanation.RefusedMatch;
import org.aedile.detection.correlation.CorrelationPlan;
import org.aedile.detection.correlation.CorrelationState;
import org.aedile.detection.correlation.GroupExplainer;
import org.aedile.detection.correlation.GroupExplanation;
import org.aedile.detection.correlation.Match;
import org.aedile.detection.correlation.MatchRouter;
import org.aedile.detection.rule.RuleMatcher;
import org.aedile.detection.sensor.SourceOrigin;
import org.aedile.kernel.Alert;
import org.aedile.kernel.EventView;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.SourceProfile;
import org.jspecify.annotations.Nullable;

/**
 * Follows one observation through the correlations of a catalog, to tell people into which groups it went, what those had by
 * then, and what became of it. It is given the observations around it in the order of receipt: those before it, back to where
 * nothing of them counts any more, itself, and those of a while afterwards. One thread, used once.
 */
public final class CorrelationInquiry implements DetectionOutput {
    private static final Comparator<GroupExplanation> FULLEST_FIRST = Comparator.comparing(
                    (GroupExplanation group) -> group.alert().isEmpty())
            .thenComparing(group -> -rulesIn(group));

    private final Catalog catalog;
    private final SourceProfiles profiles;
    private final String reference;
    private final LocalDetection detection;
    private final Set<String> alerts = new HashSet<>();
    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private final Map<String, List<RefusedMatch>> refused = new LinkedHashMap<>();
    private boolean taken;

    /** A match of the observation, the correlation that took it, and what its group had then. */
    private record Asked(Match match, CorrelationPlan plan, Optional<GroupExplanation> then) {}

    /** @param reference of the observation, {@code source/id} */
    public CorrelationInquiry(Catalog catalog, SourceProfiles profiles, String reference) {
        this.catalog = catalog;
        this.profiles = profiles;
        this.reference = reference;
        this.detection = new LocalDetection(Catalogs.of(catalog), profiles, this);
    }

    /** Takes the next observation. */
    public void observe(EventView observation) {
        boolean now = !taken && isAsked(observation);
        detection.observe(observation);
        if (now) {
            refuse(observation);
            detection.tick(observation.receiptTimeMillis() + 1);
            asked.replaceAll((key, one) -> new Asked(one.match(), one.plan(), explain(one)));
            taken = true;
        }
    }

    /** Nothing more was received before that time, domain clock. */
    public void tick(long timeMillis) {
        detection.tick(timeMillis);
    }

    /** True when the observation itself has come. */
    public boolean isTaken() {
        return taken;
    }

    /** What the correlation of that id made of it, and what became of it until now. */
    public CorrelationExplanation explain(String correlation) {
        List<GroupExplanation> groups = new ArrayList<>();
        for (Asked one : asked.values()) {
            if (one.plan().id().equals(correlation)) {
                one.then()
                        .ifPresent(then ->
                                groups.add(explain(one).map(then::followedBy).orElse(then)));
            }
        }
        groups.sort(FULLEST_FIRST);
        return new CorrelationExplanation(correlation, refused.getOrDefault(correlation, List.of()), groups);
    }

    private Optional<GroupExplanation> explain(Asked one) {
        CorrelationState group = detection.groupStates().get(one.match().key());
        return group == null ? Optional.empty() : GroupExplainer.explain(one.plan(), group, one.match());
    }

    private static long rulesIn(GroupExplanation group) {
        return group.rules().stream()
                .filter(rule -> !rule.absent() && rule.matches() > 0)
                .count();
    }

    private boolean isAsked(EventView observation) {
        return reference.startsWith(observation.source())
                && reference.equals(observation.source() + "/" + observation.id());
    }

    /** Asks every rule once more, because what goes into no group leaves no trace. */
    private void refuse(EventView event) {
        SourceProfile profile = profiles.find(event.source()).orElse(null);
        RuleMatcher matcher = catalog.newRuleMatcher();
        SourceOrigin origin = new SourceOrigin(event.timeDomain(), event.agency(), event.source());
        Observed observed = new Observed(origin, event, profile, matcher);
        MatchRouter router = new MatchRouter(profiles.city());
        matcher.match(event, logSource(event, profile), profile, rule -> {
            String id = matcher.rules().rule(rule).head().id();
            for (CorrelationPlan plan : catalog.taking(rule)) {
                router.refusal(plan, observed.found(id, Match.Kind.HOLDS))
                        .ifPresent(reason -> refused.computeIfAbsent(plan.id(), key -> new ArrayList<>())
                                .add(new RefusedMatch(id, reason)));
            }
        });
    }

    private static LogSource logSource(EventView event, @Nullable SourceProfile profile) {
        LogSource stated = event.logSource();
        return profile != null && stated.equals(LogSource.NONE) ? profile.logSource() : stated;
    }

    @Override
    public void match(Match match) {
        if (!taken && isFollowed(match)) {
            catalog.findPlan(match.correlation())
                    .ifPresent(plan -> asked.put(match.key(), new Asked(match, plan, Optional.empty())));
        }
    }

    private boolean isFollowed(Match match) {
        Match.Origin origin = match.origin();
        return alerts.contains(origin.observation()) || reference.equals(origin.source() + "/" + origin.observation());
    }

    /** What it led to is followed too: correlations of alerts take that. */
    @Override
    public void alert(Alert alert) {
        if (!taken && alert.observations().contains(reference)) {
            alerts.add(alert.id());
        }
    }

    @Override
    public void baseline(BaselineUpdate update) {}
}
