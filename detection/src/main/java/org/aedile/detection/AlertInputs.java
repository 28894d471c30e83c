package org.aedile.detection;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
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

    AlertInputs(Catalogs catalogs, SourceProfiles profiles, DetectionOutput output) {
        this.catalogs = catalogs;
        this.profiles = profiles;
        this.output = output;
    }

    /** @param known further values that its matches had, by the names of their fields */
    void concluded(Alert alert, Map<String, String> known) {
        boolean retracted = alert.status() == Alert.Status.RETRACTED;
        Catalog catalog = catalogs.at(alert.detectedAt().toEpochMilli());
        boolean again = alert.status() == Alert.Status.REVISED
                && catalog.findPlan(alert.rule()).isPresent();
        if (!retracted && !again && alert.status() != Alert.Status.RAISED) {
            return;
        }
        int level = catalog.findPlan(alert.rule()).map(CorrelationPlan::level).orElse(0);
        Optional<SourceProfile> profile = profiles.find(alert.source().value());
        AlertView view = new AlertView(alert, profile);
        Match.Kind kind = retracted ? Match.Kind.RETRACTED : Match.Kind.ALERT;
        if (level > 0) {
            route(catalog, level, found(alert.rule(), kind, alert, profile, name -> view.value(name, known)));
        }
        RuleMatcher matcher = matcher(catalog);
        matcher.match(view, AlertView.LOG_SOURCE, profile.orElse(null), rule -> {
            String id = matcher.rules().rule(rule).head().id();
            if (!hears(catalog.standing(id), alert)) {
                return;
            }
            route(catalog, level, found(id, kind, alert, profile, name -> value(name, view, known, matcher)));
        });
    }

    /** By its own name first, then by what pipelines call it. */
    private static String value(String name, AlertView view, Map<String, String> known, RuleMatcher matcher) {
        int field = known.containsKey(name) ? -1 : matcher.findField(view, name);
        return field < 0 ? known.getOrDefault(name, "") : view.fieldText(field);
    }

    /** A live rule hears nothing of what is in shadow, because it would tell it. */
    private static boolean hears(RuleStanding rule, Alert alert) {
        boolean shadow = alert.attributes().containsKey(RuleStanding.SHADOW);
        return rule.sees(alert.agency().value()) && (rule.shadow() || !shadow);
    }

    private void route(Catalog catalog, int level, Found found) {
        MatchRouter router = new MatchRouter(profiles.city());
        for (CorrelationPlan plan : catalog.taking(found.rule())) {
            RuleStanding taking = catalog.standingOf(plan.correlation().head());
            if (plan.level() > level
                    && taking.takes(
                            catalog.standing(found.rule()), found.origin().agency())) {
                router.route(plan, found, output::match);
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
