package org.aedile.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.aedile.kernel.AgencyId;
import org.junit.jupiter.api.Test;

/** FEATURE: who sees what is decided in one place: nobody else compares agencies. */
class OneGateTest {
    private static final String SERVER = "org.aedile.server.";

    /**
     * The gate, and what it stands on: who acts for which agency, what agencies there are, what two of them agree, glasses that
     * one breaks to see another's records, and groups inside of an agency. The demo makes its agreements.
     */
    private static final List<String> MAY_COMPARE = List.of(
            SERVER + "gate.",
            SERVER + "access.",
            SERVER + "agency.",
            SERVER + "agreement.",
            SERVER + "oversight.",
            SERVER + "group.",
            SERVER + "demo.");

    private static final Set<String> COMPARISONS = Set.of("equals", "equalsIgnoreCase", "compareTo", "contentEquals");

    @Test
    void nobodyElseComparesAgencies() {
        assertThat(calls().filter(OneGateTest::comparesAgencies).map(JavaMethodCall::getDescription))
                .isEmpty();
    }

    /** An agency's text is the agency. */
    @Test
    void nobodyElseComparesTheTextsOfAgencies() {
        assertThat(methods()
                        .filter(method -> callsAgency(method, Set.of("value", "toString")))
                        .filter(OneGateTest::comparesTexts)
                        .map(JavaCodeUnit::getFullName))
                .isEmpty();
    }

    private static boolean comparesAgencies(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(AgencyId.class) && COMPARISONS.contains(call.getName());
    }

    private static boolean callsAgency(JavaCodeUnit method, Set<String> names) {
        return method.getMethodCallsFromSelf().stream()
                .anyMatch(
                        call -> call.getTargetOwner().isEquivalentTo(AgencyId.class) && names.contains(call.getName()));
    }

    private static boolean comparesTexts(JavaCodeUnit method) {
        return method.getMethodCallsFromSelf().stream()
                .anyMatch(call ->
                        call.getTargetOwner().isEquivalentTo(String.class) && COMPARISONS.contains(call.getName()));
    }

    private static Stream<JavaMethodCall> calls() {
        return methods().flatMap(method -> method.getMethodCallsFromSelf().stream());
    }

    private static Stream<JavaCodeUnit> methods() {
        return ProductClasses.all().stream()
                .filter(type -> type.getName().startsWith(SERVER))
                .filter(type -> MAY_COMPARE.stream().noneMatch(type.getName()::startsWith))
                .map(JavaClass::getCodeUnits)
                .flatMap(Set::stream);
    }
}
