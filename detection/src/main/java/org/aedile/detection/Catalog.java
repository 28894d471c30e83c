package org.aedile.detection;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.aedile.detection.correlation.CorrelationPlan;
import org.aedile.detection.rule.RuleMatcher;
import org.aedile.detection.rule.RuleSet;
import org.aedile.detection.rule.SigmaRule;
import org.aedile.detection.sensor.SeriesPlans;
import org.aedile.kernel.LogSource;

/** Rules and detector settings compiled for matching. Immutable, shared by all threads. */
public final class Catalog {
    /** No rules, and the built-in detectors. */
    public static final Catalog EMPTY = compile(List.of(), List.of());

    private final CatalogCompiler.Compiled compiled;
    private final RuleSet rules;
    private final RuleSet rulesOverAlerts;
    private final Map<String, SigmaRule> rulesById;
    private final Map<String, CorrelationPlan> plansById;
    private final Map<String, List<CorrelationPlan>> takers;
    private final List<List<CorrelationPlan>> taking;
    private final List<Set<RuleStanding>> quietedBy;
    private final List<DetectorSetting> settings;
    private final List<Refused> refused;
    private final Map<String, RuleStanding> standings;

    private Catalog(CatalogCompiler compiler, List<RuleText> texts, List<DetectorSetting> settings) {
        this.compiled = compiler.compiled();
        this.rules = compiled.rules();
        this.rulesOverAlerts = compiled.rulesOverAlerts();
        this.rulesById = compiler.rulesById();
        this.plansById = compiler.plansById();
        this.takers = compiler.takers();
        this.taking =
                rules.rules().stream().map(rule -> taking(rule.head().id())).toList();
        this.quietedBy = rules.rules().stream()
                .map(rule -> compiler.quietedBy(rule.head()))
                .toList();
        SecondTier tier = SecondTier.of(settings);
        this.refused = Stream.concat(compiler.refused().stream(), tier.refused().stream())
                .toList();
        this.settings = tier.admitted();
        this.standings = standings(texts);
    }

    /**
     * Compiles; takes about a second for some thousand rules, so never on a hot thread. What can't be run is in
     * {@link #refused()}.
     */
    public static Catalog compile(List<RuleText> rules, List<DetectorSetting> settings) {
        return new Catalog(new CatalogCompiler(rules, CatalogCompiler.Compiled.NOTHING), rules, settings);
    }

    /**
     * Compiles what this catalog doesn't have and takes the rest from it: exactly what {@link #compile} gives, sooner the
     * fewer rules differ. This catalog stays as it is, and nothing of it is kept that the new one doesn't use.
     */
    public Catalog recompiled(List<RuleText> newRules, List<DetectorSetting> newSettings) {
        return new Catalog(new CatalogCompiler(newRules, compiled), newRules, newSettings);
    }

    /** What can't run here, with the reason. */
    public List<Refused> refused() {
        return refused;
    }

    /** How many rules and correlations are loaded. */
    public int ruleCount() {
        return rules.size() + rulesOverAlerts.size() + plansById.size();
    }

    /** The loaded rules, then the correlations. */
    public List<RuleSummary> rules() {
        return Stream.concat(
                        Stream.of(rules, rulesOverAlerts)
                                .flatMap(some -> some.rules().stream())
                                .map(rule -> summary(rule.head(), rule.logSource(), "sigma")),
                        plansById.values().stream()
                                .map(plan -> summary(plan.correlation().head(), LogSource.NONE, "correlation")))
                .toList();
    }

    /** The detector settings beyond the built-in ones. */
    public List<DetectorSetting> settings() {
        return settings;
    }

    /** The detector setting of that id, if it isn't built in. */
    public Optional<DetectorSetting> findSetting(String id) {
        return settings.stream().filter(setting -> setting.id().equals(id)).findFirst();
    }

    SeriesPlans newSeriesPlans() {
        return new SeriesPlans(settings, DetectorSettings.builtIn());
    }

    /** A matcher of the rules without the correlations; one per thread. */
    public RuleMatcher newRuleMatcher() {
        return new RuleMatcher(rules);
    }

    Optional<SigmaRule> findRule(String id) {
        return Optional.ofNullable(rulesById.get(id));
    }

    RuleMatcher newAlertMatcher() {
        return new RuleMatcher(rulesOverAlerts);
    }

    /** All correlations. */
    Collection<CorrelationPlan> plans() {
        return plansById.values();
    }

    /** The correlation of that id. */
    public Optional<CorrelationPlan> findPlan(String id) {
        return Optional.ofNullable(plansById.get(id));
    }

    /**
     * True of a rule that doesn't alert by itself, because a correlation that was refused was to count what it finds at
     * sources of that agency. One that would not have silenced it doesn't, refused or not.
     */
    boolean isQuiet(int rule, String owner) {
        Set<RuleStanding> by = quietedBy.get(rule);
        if (by.isEmpty()) {
            return false;
        }
        RuleStanding standing = standingOf(rules.rule(rule).head());
        return by.stream().anyMatch(one -> one.takes(standing, owner) && one.silences(standing));
    }

    /** The correlations that take the matches of a rule; empty for most. */
    List<CorrelationPlan> taking(int rule) {
        return taking.get(rule);
    }

    /** The correlations that take the matches of a rule, or the alerts of a correlation. */
    List<CorrelationPlan> taking(String id) {
        return takers.getOrDefault(id, List.of());
    }

    /** Whose the rule or correlation of that id is; the city's when there is none. */
    RuleStanding standing(String id) {
        return findRule(id)
                .map(SigmaRule::head)
                .or(() -> findPlan(id).map(plan -> plan.correlation().head()))
                .map(this::standingOf)
                .orElse(RuleStanding.CITY);
    }

    RuleStanding standingOf(SigmaRule.Head head) {
        return standings.getOrDefault(head.file(), RuleStanding.CITY);
    }

    /** By file, those that are not simply live and the city's. */
    private static Map<String, RuleStanding> standings(List<RuleText> texts) {
        Map<String, RuleStanding> standings = new HashMap<>();
        for (RuleText text : texts) {
            if (!text.standing().equals(RuleStanding.CITY)) {
                standings.put(text.file(), text.standing());
            }
        }
        return Map.copyOf(standings);
    }

    private static RuleSummary summary(SigmaRule.Head head, LogSource logSource, String kind) {
        return new RuleSummary(
                head.id(),
                head.title(),
                head.titles(),
                head.severity(),
                head.author(),
                head.status(),
                logSource,
                kind,
                head.file());
    }
}
