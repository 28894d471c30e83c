package org.aedile.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.aedile.server.access.Deeds;
import org.aedile.server.audit.AuditTrail;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** FEATURE: whatever somebody writes is in the audit log: no endpoint that writes gets by without coming to it. */
class AuditedWritesTest {
    private static final List<Class<? extends java.lang.annotation.Annotation>> WRITING =
            List.of(PostMapping.class, PutMapping.class, PatchMapping.class, DeleteMapping.class);

    /** They answer and change nothing. */
    private static final Set<String> ANSWERS = Set.of(
            "LoginController.passkeyOptions",
            "PlaybookController.check",
            "RuleController.check",
            "RuleExampleController.check",
            "RuleExampleController.tell",
            "RuleTrialController.explain",
            "RuleTrialController.run",
            "SecondFactorController.beginApp",
            "SecondFactorController.options",
            "SimulationController.look",
            "TypeController.check");

    /** What machines say is on the log itself, and that somebody looked at an item is for figures only. */
    private static final Set<String> COUNTED_ELSEWHERE = Set.of(
            "CameraController.send",
            "ItemController.seen",
            "ObservationEndpoint.sendMany",
            "ObservationEndpoint.sendOne");

    @Test
    void everyEndpointThatWritesComesToTheAuditLog() {
        assertThat(ProductClasses.all().stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(AuditedWritesTest::writes)
                        .filter(endpoint -> !comesToTheLog(endpoint))
                        .map(AuditedWritesTest::name)
                        .filter(name -> !ANSWERS.contains(name) && !COUNTED_ELSEWHERE.contains(name))
                        .sorted())
                .isEmpty();
    }

    private static boolean writes(JavaMethod method) {
        return WRITING.stream().anyMatch(method::isAnnotatedWith);
    }

    private static String name(JavaMethod endpoint) {
        return endpoint.getOwner().getSimpleName() + "." + endpoint.getName();
    }

    private static boolean comesToTheLog(JavaCodeUnit endpoint) {
        Set<JavaCodeUnit> known = new HashSet<>(Set.of(endpoint));
        Deque<JavaCodeUnit> left = new ArrayDeque<>(known);
        while (!left.isEmpty()) {
            JavaCodeUnit unit = left.remove();
            if (unit.getOwner().isEquivalentTo(Deeds.class) || unit.getOwner().isAssignableTo(AuditTrail.class)) {
                return true;
            }
            called(unit).filter(known::add).forEach(left::add);
        }
        return false;
    }

    /** What it calls of the product, whichever class does it. */
    private static Stream<JavaCodeUnit> called(JavaCodeUnit unit) {
        Stream<JavaCodeUnitAccess<?>> calls =
                Stream.concat(unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream());
        return calls.flatMap(AuditedWritesTest::targets);
    }

    private static Stream<JavaCodeUnit> targets(JavaCodeUnitAccess<?> call) {
        JavaClass owner = call.getTargetOwner();
        if (!owner.getPackageName().startsWith("org.aedile.server")) {
            return Stream.empty();
        }
        String name = call.getName();
        String[] parameters = call.getTarget().getRawParameterTypes().stream()
                .map(JavaClass::getName)
                .toArray(String[]::new);
        return Stream.concat(Stream.of(owner), owner.getAllSubclasses().stream())
                .flatMap(type -> type.tryGetMethod(name, parameters).stream());
    }
}
