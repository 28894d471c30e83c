package org.aedile.city.demo;

import java.util.ArrayList;
import java.util.List;

/** Public posts by quarter, in the languages that are written there. Authors are pseudonyms of the feed. */
final class PostLog implements RecordModel {
    private static final List<String[]> USUAL = CsvResource.read("posts.csv");
    private static final List<String[]> ALARMED = CsvResource.read("posts-alarmed.csv");

    private final Chance chance;

    PostLog(Chance chance) {
        this.chance = chance;
    }

    @Override
    public List<Entry> minute(Site site, long minute) {
        List<Entry> entries = new ArrayList<>();
        write(site, minute, 0.35 * site.busy(minute), USUAL, entries);
        if (site.id().equals("posts-la-condamine")) {
            write(site, minute, alarmed(minute), ALARMED, entries);
        }
        return entries;
    }

    /** Posts per minute about the smell and the running: from two minutes after the leak, most when people run. */
    private static double alarmed(long minute) {
        if (minute < Threats.LEAK_START + 2 * DemoTime.MINUTE || minute > Threats.FLIGHT + 30 * DemoTime.MINUTE) {
            return 0;
        }
        return minute < Threats.FLIGHT ? 0.7 : minute < Threats.FLIGHT + 12 * DemoTime.MINUTE ? 4 : 0.8;
    }

    private void write(Site site, long minute, double mean, List<String[]> texts, List<Entry> entries) {
        long stream = site.stream() + texts.size() * 131L;
        long index = minute / DemoTime.MINUTE;
        long count = chance.poisson(mean, stream, index, minute);
        for (int i = 0; i < count; i++) {
            long draw = index * 32 + i;
            String[] text = texts.get(chance.pick(texts.size(), stream + 1, draw, minute));
            long at = minute + chance.pick(60_000, stream + 2, draw, minute);
            entries.add(Fields.of("language", text[0])
                    .with("text", text[1])
                    .with("zone", site.zone())
                    .with("author", "p-" + Long.toHexString(chance.bits(stream + 3, draw, minute) >>> 40))
                    .at(at));
        }
    }
}
