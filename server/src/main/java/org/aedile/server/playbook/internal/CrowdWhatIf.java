package org.aedile.server.playbook.internal;

import jakarta.annotation.PreDestroy;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.aedile.city.CityModel;
import org.aedile.city.Zone;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.GeoPoint;
import org.aedile.server.city.Cities;
import org.aedile.server.database.Asking;
import org.aedile.server.playbook.AutomaticStep;
import org.aedile.server.playbook.Errand;
import org.aedile.server.playbook.IncidentLink;
import org.aedile.server.playbook.PlaybookRuns;
import org.aedile.server.playbook.RunSubject;
import org.aedile.server.playbook.Step;
import org.aedile.server.playbook.StepKind;
import org.aedile.server.playbook.StepResult;
import org.locationtech.jts.geom.Point;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Simulates how people leave a square, one simulation after the other in a thread of its own, so that nothing else is held
 * up. One that was going on when the server stopped begins anew.
 */
@Component
class CrowdWhatIf implements AutomaticStep {
    private static final Logger LOG = LoggerFactory.getLogger(CrowdWhatIf.class);
    private static final int MOST_WAITING = 8;
    private static final String SCENARIO = """
            name: %s
            seed: 1
            limit: 1800
            city: {place: %s, around: %d}
            people:
              - {name: people, count: %d, area: everywhere, speed: rimea, premovement: {uniform: [0, 30]}}
            """;

    private final Cities cities;
    private final WhatIfResults results;
    private final ObjectProvider<PlaybookRuns> runs;
    private final ObjectProvider<IncidentLink> incidents;
    private final Set<String> going = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            work -> new Thread(Asking.platform(work), "playbook-what-if"));

    CrowdWhatIf(
            Cities cities,
            WhatIfResults results,
            ObjectProvider<PlaybookRuns> runs,
            ObjectProvider<IncidentLink> incidents) {
        this.cities = cities;
        this.results = results;
        this.runs = runs;
        this.incidents = incidents;
    }

    @Override
    public StepKind kind() {
        return StepKind.WHAT_IF;
    }

    @Override
    public Optional<StepResult> perform(Errand errand) {
        if (going.add(errand.key())) {
            begin(errand);
        }
        return Optional.empty();
    }

    private void begin(Errand errand) {
        try {
            worker.execute(() -> simulate(errand));
        } catch (RejectedExecutionException e) {
            going.remove(errand.key());
            throw new AedileException(
                    ErrorCode.OVERLOADED, MOST_WAITING + " simulations wait already", "try again later");
        }
    }

    private void simulate(Errand errand) {
        try {
            Step.WhatIf step = (Step.WhatIf) errand.step();
            CityModel city = cities.shown(errand.run().domain());
            String scenario = scenario(step, place(errand, step, city));
            CrowdOutlook outlook = CrowdOutlook.of(city, scenario);
            results.keep(errand, scenario, outlook);
            runs.getObject().finished(errand.run().id(), errand.sequence(), outlook.result());
        } catch (AedileException e) {
            runs.getObject().failed(errand.run().id(), errand.sequence(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("the simulation of playbook step {} failed", errand.key(), e);
            runs.getObject().failed(errand.run().id(), errand.sequence(), "a fault of ours");
        } finally {
            going.remove(errand.key());
        }
    }

    private static String scenario(Step.WhatIf step, String place) {
        String quoted = "'" + place.replace("'", "''") + "'";
        return SCENARIO.formatted(quoted, quoted, step.aroundMeters(), step.people());
    }

    private String place(Errand errand, Step.WhatIf step, CityModel city) {
        if (!step.place().equals("incident")) {
            return step.place();
        }
        GeoPoint at = errand.run()
                .incident()
                .flatMap(this::placeOf)
                .orElseThrow(() -> new AedileException(
                        ErrorCode.INVALID_VALUE,
                        "the run has no incident with a place",
                        "name a square in the playbook"));
        return city.squares().stream()
                .min(Comparator.comparingDouble(square -> distanceMeters(square, at)))
                .map(Zone::name)
                .orElseThrow(() -> new AedileException(ErrorCode.INVALID_VALUE, "the city has no squares"));
    }

    private Optional<GeoPoint> placeOf(String incident) {
        IncidentLink link = incidents.getIfAvailable();
        return link == null
                ? Optional.empty()
                : Optional.of(link.require(incident)).flatMap(RunSubject::place);
    }

    private static double distanceMeters(Zone square, GeoPoint at) {
        Point middle = square.outline().getInteriorPoint();
        return GeoPoint.of(middle.getY(), middle.getX()).distanceMeters(at);
    }

    @PreDestroy
    void close() {
        worker.shutdownNow();
    }
}
