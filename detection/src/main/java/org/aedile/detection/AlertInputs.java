package org.aedile.detection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.aedile.detection.correlation.CorrelationPlan;
import org.aedile.detection.correlation.Found;
import org.aedile.detection.correlation.Match;
import org.aedile.detection.correlation.MatchRouter;
import org.aedile.detection.rule.RuleMatcher;
import org.aedile.kernel.Alert;
import org.aedile.kernel.SourceProfile;

/**
 * Hands alerts to the correlations that take them: by the id of the correlation that raised them, or through a rule over
 * alerts. An alert counts once, at the time it began, also when a correlation tells later that it began at another, and is
 * taken out again when it is retracted. One per stepping thread.
 */
final class AlertInputs {
    private static final int MOST_VERSIONS = 4;

    private final Catalogs catalogs;
    private final SourceProfiles profiles;
    private final DetectionOutput output;
    private final IdentityHashMap<Catalog, RuleMatcher> matchers = new IdentityHashMap<>();
    private final List<Match> left = new ArrayList<>();

    AlertInputs(Catalogs catalogs, SourceProfiles profiles, DetectionOutput output) {
        this.catalogs = catalogs;
        this.profiles = profiles;
        this.output = output;
    }

    /** @param known further values that its matches had, by the names of their fields */
    void concluded(Alert alert, Map<String, String> known) {
        boolean retracted = alert.status() == Alert.Status.RETRACTED;
        boolean again = alert.status() == Alert.Status.REVISED
                && catalogAt(alert).findPlan(alert.rule()).isPresent();
        if (retracted || again || alert.status() == Alert.Status.RAISED) {
            Set<String> reached = new HashSet<>();
            each(alert, known, retracted ? Match.Kind.RETRACTED : Match.Kind.ALERT, match -> {
                reached.add(match.key());
                output.match(match);
            });
            left.stream().filter(match -> !reached.contains(match.key())).forEach(output::match);
        }
        left.clear();
    }

    /**
     * An alert as it was told before: it is about to be told again, from elsewhere. It is taken out of the groups that it
     * doesn't reach again; in the others it is replaced, so that they retract nothing in between.
     */
    void moved(Alert before, Map<String, String> known) {
        each(before, known, Match.Kind.RETRACTED, left::add);
    }

    private void each(Alert alert, Map<String, String> known, Match.Kind kind, Consumer<Match> matches) {
        Catalog catalog = catalogAt(alert);
        int level = catalog.findPlan(alert.rule()).map(CorrelationPlan::level).orElse(0);
        Optional<SourceProfile> profile = profiles.find(alert.source().value());
        AlertView view = new AlertView(alert, profile);
        if (level > 0) {
            route(catalog, level, found(alert.rule(), kind, alert, profile, name -> view.value(name, known)), matches);
        }
        RuleMatcher matcher = matcher(catalog);
        matcher.match(view, AlertView.LOG_SOURCE, profile.orElse(null), rule -> {
            String id = matcher.rules().rule(rule).head().id();
            if (hears(catalog.standing(id), alert)) {
                route(
                        catalog,
                        level,
                        found(id, kind, alert, profile, name -> value(name, view, known, matcher)),
                        matches);
            }
        });
    }

    /** By its own name first, then by what pipelines call it. */
    private static String value(String name, AlertView view, Map<String, String> known, RuleMatcher matcher) {
        int field = known.containsKey(name) ? -1 : matcher.findField(view, name);
        return field < 0 ? known.getOrDefault(name, "") : view.fieldText(field);
    }

    private Catalog catalogAt(Alert alert) {
        return catalogs.at(alert.detectedAt().toEpochMilli());
    }

    /** A live rule hears nothing of what is in shadow, because it would tell it. */
    private static boolean hears(RuleStanding rule, Alert alert) {
        boolean shadow = alert.attributes().containsKey(RuleStanding.SHADOW);
        return rule.sees(alert.agency().value()) && (rule.shadow() || !shadow);
    }

    private void route(Catalog catalog, int level, Found found, Consumer<Match> matches) {
        MatchRouter router = new MatchRouter(profiles.city());
        for (CorrelationPlan plan : catalog.taking(found.rule())) {
            RuleStanding taking = catalog.standingOf(plan.correlation().head());
            if (plan.level() > level
                    && taking.takes(
                            catalog.standing(found.rule()), found.origin().agency())) {
                router.route(plan, found, matches);
            }
        }
    }

    private static Found found(
            String rule, Match.Kind kind, Alert alert, Optional<SourceProfile> profile, UnaryOperator<String> fields) {
        return new Found(
                rule,
                kind,
                new Match.Origin(
                        alert.timeDomain(),
                        alert.agency().value(),
                        alert.source().value(),
                        alert.id(),
                        alert.place().isPresent() ? alert.place() : profile.flatMap(SourceProfile::place)),
                profile.map(SourceProfile::zone).orElse(""),
                alert.startTime().toEpochMilli(),
                alert.detectedAt().toEpochMilli(),
                fields);
    }

    private RuleMatcher matcher(Catalog catalog) {
        if (matchers.size() > MOST_VERSIONS) {
            matchers.clear();
        }
        return matchers.computeIfAbsent(catalog, Catalog::newAlertMatcher);
    }
}
