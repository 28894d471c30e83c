package org.aedile.server.playbook.internal;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.KnownAgencies;
import org.aedile.server.access.Role;
import org.aedile.server.incident.IncidentSummary;
import org.aedile.server.notification.NewNotification.Recipients;
import org.aedile.server.notification.Receipt;
import org.aedile.server.playbook.AutomaticStep;
import org.aedile.server.playbook.Errand;
import org.aedile.server.playbook.PlaybookRun;
import org.aedile.server.playbook.Step;
import org.aedile.server.playbook.StepKind;
import org.aedile.server.playbook.StepResult;
import org.aedile.server.playbook.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The automatic steps that tell people and other systems something, by the platform's own notifications. */
@Configuration(proxyBeanMethods = false)
class TellingSteps {
    @Bean
    AutomaticStep notifyStep(StepTelling telling, StepRights rights, KnownAgencies agencies) {
        return new TellPeople(telling, rights, agencies);
    }

    @Bean
    AutomaticStep webhookStep(StepTelling telling) {
        return new CallWebhook(telling);
    }

    /** Done when screens have it and all else was tried; what is given up is left to people. */
    private record TellPeople(StepTelling telling, StepRights rights, KnownAgencies known) implements AutomaticStep {
        private static final Set<Role> HANDLERS =
                Set.of(Role.OPERATOR, Role.SUPERVISOR, Role.IT_SECURITY, Role.INCIDENT_COMMANDER);

        @Override
        public StepKind kind() {
            return StepKind.NOTIFY;
        }

        @Override
        public Optional<StepResult> perform(Errand errand) {
            Map<AgencyId, Set<Role>> told = told(errand);
            List<List<Receipt>> receipts = told.entrySet().stream()
                    .map(one -> telling.tell(errand, one.getKey(), new Recipients(one.getValue(), List.of())))
                    .toList();
            boolean waits =
                    receipts.stream().anyMatch(of -> of.isEmpty() || of.stream().anyMatch(Receipt::isUnderWay));
            return waits
                    ? Optional.empty()
                    : Optional.of(result(
                            told.keySet(),
                            receipts.stream().flatMap(Collection::stream).toList()));
        }

        private Map<AgencyId, Set<Role>> told(Errand errand) {
            IncidentSummary incident = telling.requireIncident(errand.run());
            List<Who> to = ((Step.Notify) errand.step()).to();
            Map<AgencyId, Set<Role>> told = new TreeMap<>();
            to.forEach(who -> agencies(who, errand.run(), incident)
                    .forEach(agency -> told.computeIfAbsent(agency, one -> EnumSet.noneOf(Role.class))
                            .addAll(who.role().map(role -> Set.of(role)).orElse(HANDLERS))));
            if (told.isEmpty()) {
                throw new AedileException(
                        ErrorCode.NOT_FOUND,
                        "the city has no "
                                + to.stream().map(Who::agency).distinct().collect(Collectors.joining(" and no ")));
            }
            return told;
        }

        /** Those that take part, or of the city those that the word means. */
        private Stream<AgencyId> agencies(Who who, PlaybookRun run, IncidentSummary incident) {
            return who.agency().isEmpty()
                    ? IncidentNotes.subject(incident).agencies().stream()
                    : known.list(run.lead()).stream().filter(one -> rights.isOf(who.agency(), run, one));
        }

        private static StepResult result(Collection<AgencyId> told, List<Receipt> receipts) {
            StepResult screens = StepResult.of("told", "on screens of ", told);
            String text = count(receipts, one -> one.channel() + " " + words(one.state())).entrySet().stream()
                    .map(way -> ", %s: %d".formatted(way.getKey(), way.getValue()))
                    .collect(Collectors.joining("", screens.text(), ""));
            if (receipts.stream().anyMatch(one -> one.state() == Receipt.State.FAILED)) {
                throw new AedileException(
                        ErrorCode.INVALID_VALUE, text, "the page Notifications of that agency says why");
            }
            Map<String, String> facts = new HashMap<>(screens.facts());
            count(receipts, one -> one.channel() + "." + one.state().name().toLowerCase(Locale.ROOT))
                    .forEach((way, count) -> facts.put(way, String.valueOf(count)));
            return new StepResult(text, facts);
        }

        /** How often each way besides screens came to what. */
        private static Map<String, Long> count(List<Receipt> receipts, Function<Receipt, String> way) {
            return receipts.stream()
                    .filter(Predicate.not(Receipt::isOnScreens))
                    .collect(Collectors.groupingBy(way, TreeMap::new, Collectors.counting()));
        }

        private static String words(Receipt.State state) {
            return switch (state) {
                case QUEUED -> "still tried";
                case DELIVERED -> "delivered";
                case FAILED -> "given up";
                case WITHHELD -> "withheld";
            };
        }
    }

    /** Done when the other system has it, or may not be told; what is refused is left to people. */
    private record CallWebhook(StepTelling telling) implements AutomaticStep {
        @Override
        public StepKind kind() {
            return StepKind.WEBHOOK;
        }

        @Override
        public Optional<StepResult> perform(Errand errand) {
            IncidentSummary unused = telling.requireIncident(errand.run());
            String hook = ((Step.Webhook) errand.step()).hook();
            return telling.call(errand, hook).stream()
                    .filter(Predicate.not(Receipt::isUnderWay))
                    .findFirst()
                    .map(receipt -> result(hook, receipt));
        }

        private static StepResult result(String hook, Receipt receipt) {
            return switch (receipt.state()) {
                case DELIVERED -> StepResult.of("called", hook + " has it", Map.of("hook", hook));
                case WITHHELD -> notCalled(hook, receipt.reason());
                case FAILED -> throw notTold(ErrorCode.INVALID_VALUE, hook, receipt);
                case QUEUED -> throw notTold(ErrorCode.UNAVAILABLE, hook, receipt);
            };
        }

        private static StepResult notCalled(String hook, String reason) {
            return StepResult.of(
                    "not-called", hook + " is not called: " + reason, Map.of("hook", hook, "reason", reason));
        }

        private static AedileException notTold(ErrorCode code, String hook, Receipt receipt) {
            return new AedileException(code, hook + " was not told: " + receipt.reason());
        }
    }
}
