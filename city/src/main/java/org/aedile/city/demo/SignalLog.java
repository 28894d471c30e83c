package org.aedile.city.demo;

import java.util.ArrayList;
import java.util.List;

/** The log of a signal controller: changes of plan, and now and then a word about its lamps, detectors and clock. */
final class SignalLog implements RecordModel {
    private static final List<String> CHATTER =
            List.of("clock_synchronised", "detector_checked", "lamp_check_passed", "pedestrian_button_tested");

    private final Chance chance;

    SignalLog(Chance chance) {
        this.chance = chance;
    }

    @Override
    public List<Entry> minute(Site site, long minute) {
        List<Entry> entries = new ArrayList<>();
        SignalPlans.changeWithin(site, minute, minute + DemoTime.MINUTE)
                .filter(change -> !Threats.forcedPlan(site, change.millis()))
                .ifPresent(change ->
                        entries.add(change(change.millis(), change.from(), change.to(), "schedule", "controller")));
        forced(site, minute, entries);
        long index = minute / DemoTime.MINUTE;
        if (chance.uniform(site.stream(), index, minute) < 1 / 40.0) {
            String word = CHATTER.get(chance.pick(CHATTER.size(), site.stream() + 1, index, minute));
            long at = minute + chance.pick(60_000, site.stream() + 2, index, minute);
            entries.add(Fields.of("event", word).with("severity", "info").at(at));
        }
        return entries;
    }

    private static void forced(Site site, long minute, List<Entry> entries) {
        boolean before = Threats.forcedPlan(site, minute - 1);
        boolean now = Threats.forcedPlan(site, minute);
        int usual = SignalPlans.scheduled(site, minute).plan();
        if (now && !before) {
            entries.add(change(minute + 4_180, usual, SignalPlans.BLOCKING, "remote", "svc-plan"));
        } else if (before && !now) {
            Entry reset = change(minute + 11_400, SignalPlans.BLOCKING, usual, "panel", "field-team-2");
            reset.fields().put("work_order", new org.aedile.kernel.FieldValue.Text("WO-2026-1187"));
            entries.add(reset);
        }
    }

    private static Entry change(long millis, int from, int to, String origin, String user) {
        return Fields.of("event", "plan_change")
                .with("from_plan", from)
                .with("to_plan", to)
                .with("origin", origin)
                .with("user", user)
                .with("local_time", DemoTime.clockText(millis))
                .at(millis);
    }
}
