package org.aedile.city.demo;

import java.util.ArrayList;
import java.util.List;

/** Firewalls that refuse and allow connections, switches that speak of their ports. */
final class NetworkLog implements RecordModel {
    private static final int[] PORTS = {22, 23, 80, 443, 445, 3389, 5900, 8080, 502, 20_000};

    private final Chance chance;

    NetworkLog(Chance chance) {
        this.chance = chance;
    }

    @Override
    public List<Entry> minute(Site site, long minute) {
        List<Entry> entries = new ArrayList<>();
        boolean firewall = site.kind() == SiteKind.FIREWALL;
        boolean edge = site.id().startsWith("fw-edge");
        double mean = !firewall ? 0.04 + 0.06 * site.busy(minute) : edge ? 2.4 : 0.3;
        long index = minute / DemoTime.MINUTE;
        long count = chance.poisson(mean, site.stream(), index, minute);
        for (int i = 0; i < count; i++) {
            long draw = index * 32 + i;
            long at = minute + chance.pick(60_000, site.stream() + 1, draw, minute);
            entries.add(firewall ? connection(site, edge, at, draw) : port(site, at, draw));
        }
        return entries;
    }

    private Entry connection(Site site, boolean edge, long at, long draw) {
        boolean refused = edge && chance.uniform(site.stream() + 2, draw, at) < 0.8;
        String from = refused
                ? "198.51.100." + chance.pick(250, site.stream() + 3, draw, at)
                : "10.20." + chance.pick(6, site.stream() + 3, draw, at) + "."
                        + chance.pick(200, site.stream() + 4, draw, at);
        return Fields.of("action", refused ? "deny" : "allow")
                .with("src_ip", from)
                .with("dst_ip", "10.20.1." + chance.pick(60, site.stream() + 5, draw, at))
                .with("dst_port", PORTS[chance.pick(PORTS.length, site.stream() + 6, draw, at)])
                .with("protocol", "tcp")
                .at(at);
    }

    private Entry port(Site site, long at, long draw) {
        int port = 1 + chance.pick(48, site.stream() + 7, draw, at);
        boolean up = chance.uniform(site.stream() + 8, draw, at) < 0.5;
        return Fields.of("message", "GigabitEthernet0/" + port + " changed state to " + (up ? "up" : "down"))
                .with("event", up ? "link_up" : "link_down")
                .with("host", site.id())
                .at(at);
    }
}
