package org.aedile.city.demo;

import java.util.ArrayList;
import java.util.List;

/** Authentication logs of Linux servers. Those that face the Internet see strangers try passwords all day. */
final class LinuxLog implements RecordModel {
    private static final List<String> STAFF = List.of("deploy", "backup", "ansible", "monitor", "olivier", "chiara");
    private static final List<String> STRANGERS = List.of("root", "admin", "ubuntu", "oracle", "test", "git", "pi");

    private final Chance chance;

    LinuxLog(Chance chance) {
        this.chance = chance;
    }

    @Override
    public List<Entry> minute(Site site, long minute) {
        List<Entry> entries = new ArrayList<>();
        long index = minute / DemoTime.MINUTE;
        long accepted = chance.poisson(0.15 + 0.25 * site.busy(minute), site.stream(), index, minute);
        long refused = facesInternet(site) ? chance.poisson(1.1, site.stream() + 1, index, minute) : 0;
        for (int i = 0; i < accepted + refused; i++) {
            long draw = index * 32 + i;
            long at = minute + chance.pick(60_000, site.stream() + 2, draw, minute);
            entries.add(i < accepted ? accepted(site, at, draw) : refused(site, at, draw));
        }
        return entries;
    }

    private static boolean facesInternet(Site site) {
        return site.id().startsWith("srv-web") || site.id().equals("srv-mail");
    }

    private Entry accepted(Site site, long at, long draw) {
        String user = STAFF.get(chance.pick(STAFF.size(), site.stream() + 3, draw, at));
        String address = "10.20.2." + (4 + chance.pick(40, site.stream() + 4, draw, at));
        if (chance.uniform(site.stream() + 5, draw, at) < 0.02) {
            return line(site, draw, at, "Failed password for " + user + " from " + address, user, address);
        }
        return line(site, draw, at, "Accepted publickey for " + user + " from " + address, user, address);
    }

    private Entry refused(Site site, long at, long draw) {
        String user = STRANGERS.get(chance.pick(STRANGERS.size(), site.stream() + 3, draw, at));
        long quarter = at / (15 * DemoTime.MINUTE);
        int which = chance.pick(9, site.stream() + 6, draw, at);
        String address = "198.51.100." + chance.pick(250, site.stream() + 7 + which, quarter, at);
        return line(site, draw, at, "Failed password for invalid user " + user + " from " + address, user, address);
    }

    private Entry line(Site site, long draw, long at, String text, String user, String address) {
        int port = 30_000 + chance.pick(30_000, site.stream() + 20, draw, at);
        return Fields.of("message", text + " port " + port + " ssh2")
                .with("program", "sshd")
                .with("pid", 1_000 + chance.pick(60_000, site.stream() + 21, draw, at))
                .with("host", site.id())
                .with("user", user)
                .with("SourceIp", address)
                .at(at);
    }
}
