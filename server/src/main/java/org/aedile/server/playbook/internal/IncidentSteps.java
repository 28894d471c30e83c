package org.aedile.server.playbook.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.KnownAgencies;
import org.aedile.server.incident.Incidents;
import org.aedile.server.incident.NewTask;
import org.aedile.server.playbook.AutomaticStep;
import org.aedile.server.playbook.Errand;
import org.aedile.server.playbook.PlaybookRun;
import org.aedile.server.playbook.Step;
import org.aedile.server.playbook.StepKind;
import org.aedile.server.playbook.StepResult;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The automatic steps that incidents do: give a task, ask an agency to take part. */
@Configuration(proxyBeanMethods = false)
class IncidentSteps {
    @Bean
    AutomaticStep createTaskStep(Incidents incidents, StepRights rights) {
        return new CreateTasks(incidents, rights);
    }

    @Bean
    AutomaticStep shareStep(Incidents incidents, StepRights rights, KnownAgencies agencies) {
        return new ShareIncident(incidents, rights, agencies);
    }

    private record CreateTasks(Incidents incidents, StepRights rights) implements AutomaticStep {
        @Override
        public StepKind kind() {
            return StepKind.CREATE_TASK;
        }

        @Override
        public Optional<StepResult> perform(Errand errand) {
            PlaybookRun run = errand.run();
            String incident = requireIncident(run);
            String wanted = errand.step().head().who().agency();
            List<AgencyId> agencies = wanted.isEmpty()
                    ? List.of(run.lead())
                    : IncidentNotes.subject(incidents.require(incident, IncidentNotes.platform(run.lead())))
                            .agencies()
                            .stream()
                            .filter(one -> rights.isOf(wanted, run, one))
                            .sorted()
                            .toList();
            if (agencies.isEmpty()) {
                throw new AedileException(
                        ErrorCode.NOT_FOUND,
                        "no " + wanted + " takes part in the incident",
                        "ask one to take part first");
            }
            agencies.forEach(agency -> give(errand, incident, agency));
            return Optional.of(StepResult.of("tasked", "task for ", agencies));
        }

        private void give(Errand errand, String incident, AgencyId agency) {
            Step.StepHead head = errand.step().head();
            Instant begun = errand.run().steps().get(errand.sequence() - 1).opened();
            var unused = incidents.addTask(
                    incident,
                    new NewTask(
                            agency,
                            head.title(),
                            head.text(),
                            Optional.empty(),
                            head.within().map(begun::plus)),
                    IncidentNotes.platform(errand.run().lead()));
        }
    }

    private record ShareIncident(Incidents incidents, StepRights rights, KnownAgencies known) implements AutomaticStep {
        @Override
        public StepKind kind() {
            return StepKind.SHARE;
        }

        @Override
        public Optional<StepResult> perform(Errand errand) {
            PlaybookRun run = errand.run();
            String incident = requireIncident(run);
            String wanted = ((Step.Share) errand.step()).with();
            List<AgencyId> agencies = known.list(run.lead()).stream()
                    .filter(one -> rights.isOf(wanted, run, one))
                    .toList();
            if (agencies.isEmpty()) {
                throw new AedileException(ErrorCode.NOT_FOUND, "no " + wanted + " is registered in the city");
            }
            agencies.forEach(agency -> {
                var unused = incidents.ask(
                        incident, agency, errand.step().head().title(), IncidentNotes.platform(run.lead()));
            });
            return Optional.of(StepResult.of("asked", "asked ", agencies));
        }
    }

    private static String requireIncident(PlaybookRun run) {
        return run.incident()
                .orElseThrow(() -> new AedileException(
                        ErrorCode.NOT_FOUND, "this run has no incident, so it is only tried out", "go on by hand"));
    }
}
