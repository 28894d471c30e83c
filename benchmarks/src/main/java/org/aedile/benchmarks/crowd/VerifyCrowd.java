package org.aedile.benchmarks.crowd;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.aedile.benchmarks.crowd.Check.Finding;
import org.aedile.benchmarks.crowd.Check.Verdict;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code verify crowd}: the crowd simulator against the guidelines' tests and the experiments. */
@Command(
        name = "crowd",
        description = "The crowd simulator against the guidelines' tests, the experiments and known optima.",
        mixinStandardHelpOptions = true)
public final class VerifyCrowd implements Callable<Integer> {
    private static final double NANOS = 1e9;

    @Option(names = "--only", paramLabel = "ID", description = "One row of the table, such as rimea-9.")
    private Optional<String> only = Optional.empty();

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        long began = System.nanoTime();
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Check check : chosen()) {
            Finding finding = check.test().get();
            counts.merge(finding.verdict(), 1, Integer::sum);
            System.out.printf(
                    "%-8s %-14s %s%n         %s%n",
                    finding.verdict().name().toLowerCase(Locale.ROOT), check.id(), check.criterion(), finding.figure());
        }
        System.err.printf(Locale.ROOT, "Took %.0f s%n", (System.nanoTime() - began) / NANOS);
        System.out.printf(
                "%d passed, %d failed, %d documented, %d reported%n",
                counts.getOrDefault(Verdict.PASS, 0),
                counts.getOrDefault(Verdict.FAIL, 0),
                counts.getOrDefault(Verdict.DOCUMENT, 0),
                counts.getOrDefault(Verdict.REPORT, 0));
        return counts.containsKey(Verdict.FAIL) ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    private List<Check> chosen() {
        List<Check> chosen = new ArrayList<>(all());
        only.ifPresent(id -> chosen.removeIf(check -> !check.id().equals(id)));
        if (chosen.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "No row is called " + only.orElse("") + "; there are "
                            + String.join(", ", all().stream().map(Check::id).toList()));
        }
        return chosen;
    }

    private static List<Check> all() {
        List<Check> all = new ArrayList<>(RimeaChecks.all());
        all.addAll(SlownessChecks.all());
        all.addAll(BottleneckRoomChecks.all());
        all.addAll(BuildingChecks.all());
        all.addAll(CongestionChecks.all());
        all.addAll(RouteChecks.all());
        all.addAll(DensityChecks.all());
        all.addAll(OtherGuidelineChecks.all());
        all.addAll(VarietyChecks.all());
        all.addAll(SocialChecks.all());
        all.addAll(ToxicChecks.all());
        if (Measured.isThere()) {
            all.addAll(ExperimentChecks.all());
        } else {
            System.err.println("No experiments: " + Measured.folder() + " is not there");
        }
        return all;
    }
}
