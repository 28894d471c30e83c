package org.aedile.benchmarks.crowd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.aedile.benchmarks.crowd.Check.Finding;
import org.aedile.benchmarks.crowd.Check.Verdict;
import org.aedile.benchmarks.crowd.report.Row;
import org.aedile.benchmarks.crowd.report.VerificationReport;
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

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description =
                    "Where the report with its drawings is written (crowd-verification.html; with --only nowhere).")
    private Optional<Path> report = Optional.empty();

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        long began = System.nanoTime();
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        List<Row> rows = new ArrayList<>();
        for (Check check : chosen()) {
            Finding finding = check.test().get();
            counts.merge(finding.verdict(), 1, Integer::sum);
            rows.add(row(check, finding));
            System.out.printf(
                    "%-8s %-14s %s%n         %s%n",
                    finding.verdict().name().toLowerCase(Locale.ROOT), check.id(), check.criterion(), finding.figure());
        }
        writeReport(rows);
        System.err.printf(Locale.ROOT, "Took %.0f s%n", (System.nanoTime() - began) / NANOS);
        System.out.printf(
                "%d passed, %d failed, %d documented, %d reported%n",
                counts.getOrDefault(Verdict.PASS, 0),
                counts.getOrDefault(Verdict.FAIL, 0),
                counts.getOrDefault(Verdict.DOCUMENT, 0),
                counts.getOrDefault(Verdict.REPORT, 0));
        return counts.containsKey(Verdict.FAIL) ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    private static Row row(Check check, Finding finding) {
        String verdict = finding.verdict().name().toLowerCase(Locale.ROOT);
        return new Row(check.id(), check.criterion(), verdict, finding.figure(), finding.plots());
    }

    private void writeReport(List<Row> rows) throws IOException {
        if (report.isPresent() || only.isEmpty()) {
            Path file = report.orElse(Path.of("crowd-verification.html"));
            Files.writeString(file, VerificationReport.of(rows));
            System.err.println("The report is in " + file);
        }
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
        all.addAll(AdviceChecks.all());
        if (Measured.isThere()) {
            all.addAll(ExperimentChecks.all());
        } else {
            System.err.println("No experiments: " + Measured.folder() + " is not there");
        }
        return all;
    }
}
