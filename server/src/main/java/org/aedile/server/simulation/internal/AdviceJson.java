package org.aedile.server.simulation.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.aedile.simulation.crowd.advice.Advice;
import org.aedile.simulation.crowd.advice.Outlook;
import org.aedile.simulation.crowd.advice.Plan;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.databind.json.JsonMapper;

/** Advice as one line of JSON; the format is in docs/crowd.md. */
final class AdviceJson {
    private AdviceJson() {}

    static String line(FloorPlan plan, Advice advice) {
        Map<String, Object> line = outlook(advice.best().outlook());
        line.put("plan", plan(plan, advice, advice.best().plan()));
        line.put("doNothing", outlook(advice.doNothing().outlook()));
        line.put("lowerBoundSeconds", tenths(advice.lowerBoundSeconds()));
        line.put("boundAtLargestFlowSeconds", tenths(advice.boundAtLargestFlowSeconds()));
        line.put("gap", Math.round(advice.gap() * 1000) / 1000.0);
        line.put("confirmedSeeds", advice.confirmedSeeds());
        line.put("screenedPlans", advice.screened());
        line.put("simulatedPlans", advice.simulated());
        return JsonMapper.shared().writeValueAsString(line);
    }

    private static Map<String, Object> outlook(Outlook outlook) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("evacuationSeconds", tenths(outlook.seconds()));
        values.put("exposureSecondsPerPerson", tenths(outlook.exposureSeconds()));
        values.put("stuckAgents", outlook.isComplete() ? outlook.inside() : 0);
        values.put("simulatedToTheEnd", outlook.isComplete());
        Map<String, Integer> exits = new LinkedHashMap<>();
        outlook.exits().forEach(use -> exits.put(use.exit(), use.people()));
        values.put("exits", exits);
        return values;
    }

    private static Map<String, Object> plan(FloorPlan place, Advice advice, Plan plan) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("close", names(place, plan::closes));
        values.put("open", names(place, plan::opens));
        values.put("oneWay", names(place, plan::makesOneWay));
        List<Map<String, Object>> stewards = new ArrayList<>();
        for (Plan.Order order : plan.orders()) {
            Map<String, Object> steward = new LinkedHashMap<>();
            steward.put("area", box(advice.area(order.area())));
            steward.put("exit", place.exits().get(order.exit()).name());
            steward.put("notBeforeSeconds", order.notBeforeSeconds());
            stewards.add(steward);
        }
        values.put("stewards", stewards);
        return values;
    }

    private static List<String> names(FloorPlan place, IntPredicate which) {
        return IntStream.range(0, place.exits().size())
                .filter(which)
                .mapToObj(exit -> place.exits().get(exit).name())
                .toList();
    }

    private static String box(Envelope box) {
        return String.format(
                Locale.ROOT, "BOX %.1f %.1f %.1f %.1f", box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }

    private static double tenths(double seconds) {
        return Math.round(seconds * 10) / 10.0;
    }
}
