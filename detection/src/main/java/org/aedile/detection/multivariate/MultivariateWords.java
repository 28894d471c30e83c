package org.aedile.detection.multivariate;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aedile.detection.DetectionOutput;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.SourceProfiles;
import org.aedile.detection.neighbour.Neighbourhood;
import org.aedile.detection.saying.AlertSaying;
import org.aedile.detection.saying.AlertSentence;
import org.aedile.detection.sensor.Wording;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.kernel.AlertIds;
import org.aedile.kernel.Severity;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.saying.English;
import org.aedile.kernel.saying.Fact;
import org.aedile.kernel.saying.Saying;
import org.jspecify.annotations.Nullable;

/** Says that signals no longer go together, since when, and how much each has to do with it. */
final class MultivariateWords {
    /** Signals that are named, most first; the others are summed up. */
    private static final int MOST_NAMED = 3;

    private final SignalNames signals;
    private final DetectionOutput output;

    MultivariateWords(SourceProfiles profiles, DetectionOutput output) {
        this.signals = new SignalNames(profiles);
        this.output = output;
    }

    /**
     * One judgement of a group.
     *
     * @param parts what its signals said
     */
    record Round(Neighbourhood of, DetectorSetting setting, long clockMillis, Map<Signal, RowPart> parts) {}

    /** It has begun, grown stronger, or become more than one signal's. */
    void tell(Round round, Told told, Discord discord) {
        lasts(round, told);
        told.over = discord.strength().over(told.bars);
        told.alone = discord.alone();
        told.saying = saying(round, told, discord);
        told.facts = facts(told, discord);
        told.observations = round.parts().entrySet().stream()
                .filter(part -> !part.getValue().alert().isEmpty())
                .map(part -> part.getKey().source() + "/" + part.getValue().alert())
                .toList();
        if (discord.first().equals(told.first)) {
            told.value = part(round, told.first).mean();
            told.low = discord.expected().low();
            told.high = discord.expected().high();
        }
        told.revision++;
        Alert.Status status = told.revision == 1 ? Alert.Status.RAISED : Alert.Status.REVISED;
        output.alert(alert(round, told, status, Map.of()));
    }

    /** It goes on. */
    void lasts(Round round, Told told) {
        round.parts().values().forEach(part -> told.lastMillis = Math.max(told.lastMillis, part.eventMillis()));
    }

    /** It is over. */
    void clear(Round round, Told told) {
        told.revision++;
        String lasted = English.duration(Math.max(0, told.lastMillis - told.startMillis));
        output.alert(alert(round, told, Alert.Status.CLEARED, Map.of("lasted", lasted)));
    }

    /** What was raised is taken back. */
    void withdraw(Neighbourhood of, @Nullable Told told, long clockMillis, String reason) {
        if (told != null) {
            DetectorSetting gone = DetectorSetting.gone(of.setting(), MultivariateStep.KIND, Severity.MEDIUM, "");
            told.revision++;
            output.alert(alert(
                    new Round(of, gone, clockMillis, Map.of()),
                    told,
                    Alert.Status.RETRACTED,
                    Map.of("reason", reason)));
        }
    }

    private Saying saying(Round round, Told told, Discord discord) {
        Saying what = apart(discord)
                .with("since", Fact.time(told.startMillis, signals.zone(discord.first())))
                .and(shares(discord))
                .and(compared(round, discord));
        Saying believed = discord.alone() ? what.and(AlertSentence.MULTIVARIATE_BELIEF) : what;
        return silent(believed, discord).and(Wording.byChance(told.weekly));
    }

    private Saying apart(Discord discord) {
        int count = discord.shares().size();
        return discord.alone()
                ? Saying.of(AlertSentence.MULTIVARIATE_ALONE)
                        .with("signal", Fact.text(signals.name(discord.first())))
                        .with("others", Fact.count(count - 1))
                : Saying.of(AlertSentence.MULTIVARIATE_SEVERAL).with("signals", Fact.count(count));
    }

    private Saying silent(Saying saying, Discord discord) {
        String names = discord.leftOut().stream().map(signals::name).collect(Collectors.joining(", "));
        return names.isEmpty()
                ? saying
                : saying.and(AlertSentence.MULTIVARIATE_SILENT).with("signals", Fact.text(names));
    }

    /** "pump 3 pressure 62 %, pump 3 flow 25 %, 6 more 13 %". */
    private Saying shares(Discord discord) {
        List<Discord.Share> shares = discord.shares();
        Saying saying = Saying.NONE;
        for (Discord.Share share : shares.subList(0, Math.min(MOST_NAMED, shares.size()))) {
            saying = saying.and(
                            saying.clauses().isEmpty()
                                    ? AlertSentence.MULTIVARIATE_MOST
                                    : AlertSentence.MULTIVARIATE_MORE)
                    .with("signal", Fact.text(signals.name(share.signal())))
                    .with("share", Fact.share(share.share()));
        }
        int others = shares.size() - MOST_NAMED;
        double rest = shares.stream()
                .skip(MOST_NAMED)
                .mapToDouble(Discord.Share::share)
                .sum();
        return others <= 0
                ? saying
                : saying.and(AlertSentence.MULTIVARIATE_REST)
                        .with("signals", Fact.count(others))
                        .with("share", Fact.share(rest));
    }

    /** "pump 3 pressure 5.2 bar, where the others let expect 3.1 bar to 3.4 bar". */
    private Saying compared(Round round, Discord discord) {
        Signal first = discord.first();
        return Saying.of(AlertSentence.MULTIVARIATE_EXPECTED)
                .with("signal", Fact.text(signals.name(first)))
                .with("value", Fact.quantity(part(round, first).mean(), signals.unit(first)))
                .with("low", Fact.quantity(discord.expected().low(), signals.unit(first)))
                .with("high", Fact.quantity(discord.expected().high(), signals.unit(first)));
    }

    private static RowPart part(Round round, Signal signal) {
        RowPart part = round.parts().get(signal);
        if (part == null) {
            throw new IllegalStateException("signal " + signal + " contributes and said nothing");
        }
        return part;
    }

    private static Map<String, String> facts(Told told, Discord discord) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("statistic", discord.byResidual() ? "Q" : "T²");
        facts.put("t2", String.format(Locale.ROOT, "%.3g", discord.strength().hotelling()));
        facts.put("q", String.format(Locale.ROOT, "%.3g", discord.strength().residual()));
        facts.put(
                "contributions",
                discord.shares().stream()
                        .limit(MOST_NAMED)
                        .map(share -> share.signal() + "=" + percent(share.share()))
                        .collect(Collectors.joining(",")));
        facts.put("alone", Boolean.toString(discord.alone()));
        facts.put("left_out", discord.leftOut().stream().map(Signal::toString).collect(Collectors.joining(",")));
        facts.put("chance", String.format(Locale.ROOT, "%.2g", -Math.expm1(-told.weekly)));
        return facts;
    }

    private static long percent(double share) {
        return Math.round(100 * share);
    }

    private Alert alert(Round round, Told told, Alert.Status status, Map<String, String> attributes) {
        Neighbourhood of = round.of();
        DetectorSetting setting = round.setting();
        Map<String, String> facts = new LinkedHashMap<>(told.facts);
        facts.putAll(attributes);
        return new Alert(
                AlertIds.of(of.timeDomain(), of.setting(), of.key(), told.startMillis),
                told.revision,
                status,
                AgencyId.of(of.agency()),
                of.timeDomain(),
                setting.severity(),
                MultivariateStep.KIND,
                of.setting(),
                "",
                setting.title().isEmpty()
                        ? Wording.capital(signals.name(told.first)) + " out of step"
                        : setting.title(),
                told.saying.english(),
                SourceId.of(told.first.source()),
                signals.place(told.first),
                Instant.ofEpochMilli(told.startMillis),
                Instant.ofEpochMilli(told.lastMillis),
                Instant.ofEpochMilli(round.clockMillis()),
                Optional.of(new Alert.Evidence(
                        told.first.property(), told.value, signals.unit(told.first), told.low, told.high)),
                told.observations,
                List.of(),
                AlertSaying.among(told.saying, facts));
    }
}
