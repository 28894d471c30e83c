package org.aedile.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** FEATURE: a feature of the server is known by its root package; the rest is nobody else's. */
class FeatureTableTest {
    private static final String SERVER = "org.aedile.server.";

    /** The program lists every command, so it knows every feature that has one. */
    private static final String PROGRAM = SERVER + "cli.Aedile";

    /** The map: a feature knows those above it, and none below. Data flows down. */
    private static final List<String> FEATURES = List.of(
            "config",
            "embedded",
            "database",
            "log",
            "domain",
            "rule",
            "written",
            "simulation",
            "anomaly",
            "api",
            "screen",
            "projection",
            "audit",
            "access",
            "agreement",
            "agency",
            "gate",
            "oversight",
            "repeat",
            "group",
            "source",
            "asset",
            "duty",
            "figures",
            "privacy",
            "rejected",
            "observation",
            "alert",
            "notification",
            "history",
            "datasubject",
            "transparency",
            "connector",
            "status",
            "workbench",
            "picture",
            "incident",
            "triage",
            "blindness",
            "shiftlog",
            "incidenttype",
            "provider",
            "cli",
            "backup",
            "auditor",
            "city",
            "whatif",
            "playbook",
            "unit",
            "camera",
            "demo");

    @Test
    void aFeatureKnowsOnlyThoseAboveIt() {
        assertThat(serverDependencies()
                        .filter(dependency ->
                                !dependency.getOriginClass().getName().startsWith(PROGRAM))
                        .filter(dependency -> rank(dependency.getTargetClass()) > rank(dependency.getOriginClass()))
                        .map(Dependency::getDescription)
                        .sorted())
                .isEmpty();
    }

    @Test
    void everyFeatureIsOnTheMap() {
        assertThat(ProductClasses.all().stream()
                        .filter(type -> type.getPackageName().startsWith(SERVER))
                        .map(FeatureTableTest::topPackage)
                        .distinct())
                .isSubsetOf(FEATURES);
    }

    @Test
    void theInternalsOfAFeatureAreItsOwn() {
        assertThat(violations("internal")).isEmpty();
    }

    @Test
    void treesAndNotesOfTheAuditLogKnowTheJdkOnly() {
        List<String> pure = List.of(SERVER + "audit.merkle", SERVER + "audit.note");
        assertThat(ProductClasses.all().stream()
                        .filter(origin -> pure.contains(origin.getPackageName()))
                        .flatMap(origin -> origin.getDirectDependenciesFromSelf().stream())
                        .filter(dependency -> !isPure(dependency.getTargetClass(), pure))
                        .map(Dependency::getDescription)
                        .sorted())
                .isEmpty();
    }

    @Test
    void theWiringOfAFeatureIsKnownByNobody() {
        assertThat(violations("configure")).isEmpty();
    }

    private static List<String> violations(String hidden) {
        return serverDependencies()
                .filter(dependency -> isHidden(dependency.getTargetClass(), hidden))
                .filter(dependency ->
                        !feature(dependency.getOriginClass()).equals(feature(dependency.getTargetClass())))
                .map(Dependency::getDescription)
                .sorted()
                .toList();
    }

    private static Stream<Dependency> serverDependencies() {
        return ProductClasses.all().stream()
                .filter(origin -> origin.getPackageName().startsWith(SERVER))
                .flatMap(origin -> origin.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith(SERVER));
    }

    private static int rank(JavaClass type) {
        return FEATURES.indexOf(topPackage(type));
    }

    private static String topPackage(JavaClass type) {
        return type.getPackageName().substring(SERVER.length()).split("\\.", -1)[0];
    }

    private static boolean isPure(JavaClass target, List<String> pure) {
        String name = target.getBaseComponentType().getPackageName();
        return pure.contains(name)
                || name.isEmpty()
                || name.startsWith("java.")
                || name.equals("org.jspecify.annotations");
    }

    private static boolean isHidden(JavaClass target, String hidden) {
        return (target.getPackageName() + ".").contains("." + hidden + ".");
    }

    /** {@code source} of {@code org.aedile.server.source.internal}; connectors keep their protocol. */
    private static String feature(JavaClass type) {
        String[] names = type.getPackageName().substring(SERVER.length()).split("\\.", -1);
        return names[0].equals("connector") && names.length > 1 ? names[0] + "." + names[1] : names[0];
    }
}
