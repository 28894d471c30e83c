package org.aedile.city.demo;

import java.util.ArrayList;
import java.util.List;

/** Security events of the traffic control servers as Windows writes them. */
final class WindowsLog implements RecordModel {
    private static final List<String> PEOPLE =
            List.of("a.bernard", "c.rossi", "m.lorenzi", "p.gastaud", "s.novaro", "t.marchetti");
    private static final List<String> SERVICES = List.of("svc-plan", "svc-backup", "svc-monitor");
    private static final List<String> GUESSES = List.of(
            "administrator", "admin", "operator", "traffic", "scada", "svc-plan", "svc-backup", "test", "user", "root");
    private static final long BURST_STEP_MILLIS = 3_700;

    private final Chance chance;

    WindowsLog(Chance chance) {
        this.chance = chance;
    }

    @Override
    public List<Entry> minute(Site site, long minute) {
        List<Entry> entries = new ArrayList<>();
        long index = minute / DemoTime.MINUTE;
        long count = chance.poisson(0.35 + 0.5 * site.busy(minute), site.stream(), index, minute);
        for (int i = 0; i < count; i++) {
            long draw = index * 16 + i;
            long at = minute + chance.pick(60_000, site.stream() + 1, draw, minute);
            entries.add(usual(site, at, draw));
        }
        attack(site, minute, entries);
        return entries;
    }

    private Entry usual(Site site, long at, long draw) {
        double kind = chance.uniform(site.stream() + 2, draw, at);
        String person = PEOPLE.get(chance.pick(PEOPLE.size(), site.stream() + 3, draw, at));
        String service = SERVICES.get(chance.pick(SERVICES.size(), site.stream() + 4, draw, at));
        String desk = "10.20.4." + (10 + chance.pick(30, site.stream() + 5, draw, at));
        if (kind < 0.012) {
            return logon(site, 4625, person, 10, desk)
                    .with("SubStatus", "0xc000006a")
                    .at(at);
        }
        if (kind < 0.06) {
            return logon(site, 4624, person, 10, desk).at(at);
        }
        if (kind < 0.55) {
            return logon(site, 4624, service, 3, "10.20.1." + (2 + chance.pick(6, site.stream() + 6, draw, at)))
                    .at(at);
        }
        return event(site, kind < 0.85 ? 4634 : 4672, service).at(at);
    }

    /** Guessing passwords through remote desktop, then one that fits, then a service that wasn't there before. */
    private void attack(Site site, long minute, List<Entry> entries) {
        long end = minute + DemoTime.MINUTE;
        if (Threats.ATTACKED_SERVERS.contains(site.id())) {
            long step = 4 * BURST_STEP_MILLIS;
            long first = Threats.BURST_START + Math.floorMod(site.stream(), step);
            long at = first + Math.max(0, -Math.floorDiv(first - minute, step)) * step;
            for (; at < Math.min(end, Threats.BURST_END); at += step) {
                int guess = chance.pick(GUESSES.size(), site.stream() + 7, at / step, at);
                entries.add(logon(site, 4625, GUESSES.get(guess), 10, Threats.ATTACKER)
                        .with("SubStatus", "0xc000006d")
                        .at(at));
            }
        }
        if (site.id().equals(Threats.BROKEN_SERVER) && minute <= Threats.BREAK_IN && Threats.BREAK_IN < end) {
            long at = Threats.BREAK_IN + 9_300;
            entries.add(logon(site, 4624, "svc-plan", 10, Threats.ATTACKER).at(at));
            entries.add(event(site, 4672, "svc-plan").at(at + 20));
        }
        if (site.id().equals(Threats.BROKEN_SERVER) && minute == Threats.BREAK_IN + 3 * DemoTime.MINUTE) {
            entries.add(event(site, 4697, "svc-plan")
                    .with("ServiceName", "PlanSyncHelper")
                    .with("ServiceFileName", "C:\\Users\\Public\\plansync.exe")
                    .at(minute + 21_700));
        }
    }

    private static Fields logon(Site site, int eventId, String user, int type, String address) {
        return event(site, eventId, user)
                .with("LogonType", type)
                .with("IpAddress", address)
                .with("AuthenticationPackageName", "Negotiate")
                .with("WorkstationName", type == 10 ? "WS-" + address.substring(address.lastIndexOf('.') + 1) : "-");
    }

    private static Fields event(Site site, int eventId, String user) {
        return Fields.of("EventID", eventId)
                .with("Channel", "Security")
                .with("Provider_Name", "Microsoft-Windows-Security-Auditing")
                .with("Computer", site.id() + ".city.example")
                .with("TargetUserName", user)
                .with("TargetDomainName", "CITY");
    }
}
