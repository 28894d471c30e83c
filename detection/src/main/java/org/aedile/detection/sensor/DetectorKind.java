package org.aedile.detection.sensor;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.invariant.InvariantParameters;
import org.aedile.detection.invariant.InvariantStep;
import org.aedile.detection.multivariate.MultivariateParameters;
import org.aedile.detection.multivariate.MultivariateStep;

/**
 * The detectors there are, in the order in which they judge a reading: those that look at hours come after the one that
 * learns them. A new one needs a constant here, a class and a state; the word is stored and stays.
 */
public enum DetectorKind {
    THRESHOLD("threshold", Threshold::new, Threshold.State::new, Threshold.PARAMETERS, List.of()),
    RATE("rate", RateOfChange::new, RateOfChange.State::new, RateOfChange.PARAMETERS, List.of("direction")),
    STUCK("stuck", StuckAt::new, StuckAt.State::new, StuckAt.PARAMETERS, List.of()),
    GAP("gap", Gap::new, Gap.State::new, Gap.PARAMETERS, List.of()),
    INTER_ARRIVAL(
            InterArrival.KIND,
            InterArrival::new,
            InterArrivalState::new,
            InterArrival.PARAMETERS,
            List.of(MessageKinds.WORD)),
    IMPOSSIBLE("impossible", Impossible::new, Impossible.State::new, Impossible.PARAMETERS, List.of()),
    SEASONAL(
            "seasonal",
            Seasonal::new,
            SeasonalState::new,
            SeasonalParameters.NAMES,
            List.of("transform", "direction", "holidays")),
    SHIFT("shift", LevelShift::new, LevelShift.State::new, LevelShift.PARAMETERS, List.of("direction")),
    DRIFT("drift", Drift::new, Drift.State::new, Drift.PARAMETERS, List.of("direction")),
    NEIGHBOURS("neighbours", Neighbours::new, Neighbours.State::new, Neighbours.PARAMETERS, List.of()),
    EGRESS("egress", Egress::new, Egress.State::new, Egress.PARAMETERS, List.of()),
    MULTIVARIATE(
            MultivariateStep.KIND,
            MemberSignal::ofGroup,
            MemberSignal.State::new,
            MultivariateParameters.PARAMETERS,
            List.of()),
    INVARIANT(
            InvariantStep.KIND,
            MemberSignal::ofPlant,
            MemberSignal.State::new,
            InvariantParameters.NUMBERS,
            InvariantParameters.WORDS),
    ANOMALY("anomaly", Anomaly::new, AnomalyState::new, Anomaly.PARAMETERS, List.of("direction", "holidays"));

    private static final Map<String, DetectorKind> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(DetectorKind::word, kind -> kind));

    private final String word;
    private final Function<DetectorSetting, Detector> detector;
    private final Supplier<DetectorState> state;
    private final List<String> numbers;
    private final List<String> words;

    DetectorKind(
            String word,
            Function<DetectorSetting, Detector> detector,
            Supplier<DetectorState> state,
            List<String> numbers,
            List<String> words) {
        this.word = word;
        this.detector = detector;
        this.state = state;
        this.numbers = numbers;
        this.words = words;
    }

    public static Optional<DetectorKind> find(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    public String word() {
        return word;
    }

    /** True of those that learn what values are usual for a series. */
    boolean learns() {
        return switch (this) {
            case SEASONAL, SHIFT, DRIFT, EGRESS, ANOMALY -> true;
            default -> false;
        };
    }

    /** Names of its numeric parameters. */
    public List<String> numbers() {
        return numbers;
    }

    /** Names of its parameters that are words, beside {@code highest} and {@code enabled}. */
    public List<String> words() {
        return words;
    }

    /** A detector so set; throws {@link IllegalArgumentException} when a parameter makes no sense. */
    public Detector detector(DetectorSetting setting) {
        return detector.apply(setting);
    }

    DetectorState newState() {
        return state.get();
    }
}
