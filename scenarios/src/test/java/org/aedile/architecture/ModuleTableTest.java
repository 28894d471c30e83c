package org.aedile.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** FEATURE: a module knows what stands in its row of the table, and nothing else. */
class ModuleTableTest {
    /** The map: module, the modules it knows, the libraries it knows. */
    enum Module {
        KERNEL(modules(), libraries()),
        WIRE(modules("kernel"), libraries("tools.jackson.core..")),
        DETECTION(
                modules("kernel"),
                libraries(
                        "org.snakeyaml.engine..",
                        "com.google.re2j..",
                        "it.unimi.dsi.fastutil..",
                        "org.locationtech.jts..",
                        "com.uber.h3core..",
                        "org.apache.datasketches..",
                        "com.amazon.randomcutforest..")),
        SIMULATION(
                modules("kernel"),
                libraries(
                        "org.locationtech.jts..", "it.unimi.dsi.fastutil..", "org.jgrapht..", "com.google.ortools..")),
        CITY(
                modules("kernel", "wire"),
                libraries(
                        "org.locationtech.jts..",
                        "it.unimi.dsi.fastutil..",
                        "org.openstreetmap.osmosis..",
                        "crosby.binary..",
                        "com.google.protobuf..",
                        "tools.jackson.core..")),
        JOB(
                modules("kernel", "wire", "detection"),
                libraries(
                        "org.apache.flink..",
                        "org.apache.kafka..",
                        "tools.jackson.core..",
                        "it.unimi.dsi.fastutil..",
                        "org.slf4j.."));

        private final List<String> allowed = new ArrayList<>(List.of("java..", "javax.crypto..", "org.jspecify.."));

        Module(List<String> modules, List<String> libraries) {
            allowed.add(packages());
            modules.forEach(module -> allowed.add(ProductClasses.ROOT + "." + module + ".."));
            allowed.addAll(libraries);
        }

        String packages() {
            return ProductClasses.ROOT + "." + name().toLowerCase(java.util.Locale.ROOT) + "..";
        }

        private static List<String> modules(String... names) {
            return List.of(names);
        }

        private static List<String> libraries(String... packages) {
            return List.of(packages);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aModuleKnowsItsRowOnly(Module module) {
        classes()
                .that()
                .resideInAPackage(module.packages())
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(module.allowed.toArray(String[]::new))
                        .or(nameMatching("\\[+[BCDFIJSZ]|boolean|byte|char|double|float|int|long|short|void")))
                .allowEmptyShould(true)
                .check(ProductClasses.all());
    }

    @Test
    void kernelDetectionAndSimulationReadNoClockAndDoNoInputOrOutput() {
        noClasses()
                .that()
                .resideInAnyPackage(Module.KERNEL.packages(), Module.DETECTION.packages(), Module.SIMULATION.packages())
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.sql..", "java.nio.file..", "java.util.logging..", "org.slf4j..")
                        .or(nameMatching(
                                "java\\.net\\.(?!InetAddress$|UnknownHostException$).*")) // literals, no look-up
                        .or(nameMatching("java\\.io\\.(File|RandomAccess|Print).*"))
                        .or(nameMatching("java\\.time\\.Clock")))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .check(ProductClasses.all());
    }

    @Test
    void nothingButTheMeasurementsKnowsTheBenchmarks() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.aedile.benchmarks..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.aedile.benchmarks..")
                .check(ProductClasses.all());
    }

    @Test
    void nothingIsWrittenToStandardOutputOutsideOfTheCommandLine() {
        noClasses()
                .that()
                .haveNameNotMatching(".*Command(\\$.*)?")
                .and()
                .resideOutsideOfPackages("..cli..", "org.aedile.benchmarks..")
                .should()
                .accessField(System.class, "out")
                .check(ProductClasses.all());
    }
}
