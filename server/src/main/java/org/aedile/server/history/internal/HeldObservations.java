package org.aedile.server.history.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.privacy.Ending;
import org.aedile.server.privacy.PersonalRecord;
import org.aedile.server.privacy.PersonalRecord.Kind;
import org.aedile.server.privacy.PersonalRecord.Reference;
import org.aedile.server.privacy.PersonalRecords;
import org.aedile.wire.PayloadKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What sources said, opened while its key exists, some blocks at a time. The newest minutes are looked at first: a block
 * that is written meanwhile is met twice, but none is missed.
 */
@Component
class HeldObservations implements PersonalRecords {
    /** A few blocks are some megabytes at most. */
    private static final int BLOCKS = 8;

    private static final String NEXT = """
            select source_id, domain_id, to_time, content from observation_block
            where agency_id = ? and (source_id, domain_id, to_time) > (?, ?, ?) and to_time >= ? and from_time < ?
                and (? or source_id = any (?))
            order by source_id, domain_id, to_time fetch first %d rows with ties
            """.formatted(BLOCKS);
    private static final String AROUND = """
            select content from observation_block
            where agency_id = ? and source_id = ? and domain_id = ? and to_time >= ? and from_time <= ?
            """;

    private final JdbcClient client;
    private final HistoryProjection projection;
    private final HeldFrames frames;
    private final Ending ending;
    private final PayloadKeys keys;

    HeldObservations(
            JdbcClient client, HistoryProjection projection, HeldFrames frames, Ending ending, PayloadKeys keys) {
        this.client = client;
        this.projection = projection;
        this.frames = frames;
        this.ending = ending;
        this.keys = keys;
    }

    private record Row(BlockPlace place, Block.Content content) {}

    @Override
    public Kind kind() {
        return Kind.OBSERVATION;
    }

    @Override
    public Part search(Search search, String after) {
        if (after.isEmpty()) {
            return searchNewest(search);
        }
        List<Row> rows = rowsAfter(search, BlockPlace.parse(after));
        HeldFrames.Sieve sieve = frames.sieve(search);
        rows.forEach(row -> sieve.add(row.content()));
        return sieve.part(
                rows.size() < BLOCKS
                        ? Optional.empty()
                        : Optional.of(rows.get(rows.size() - 1).place().text()));
    }

    private Part searchNewest(Search search) {
        HeldFrames.Sieve sieve = frames.sieve(search);
        for (Map<String, List<Block.Content>> sources :
                projection.newest(search.agency()).values()) {
            sources.forEach((source, contents) -> {
                if (isWanted(search.sources(), source)) {
                    contents.forEach(sieve::add);
                }
            });
        }
        return sieve.part(Optional.of(BlockPlace.FIRST.text()));
    }

    private List<Row> rowsAfter(Search search, BlockPlace after) {
        return client.sql(NEXT)
                .params(
                        search.agency(),
                        after.source(),
                        after.domain(),
                        Timestamp.from(after.toTime()),
                        Timestamp.from(search.from()),
                        Timestamp.from(search.to()),
                        search.sources().isEmpty(),
                        search.sources().toArray(String[]::new))
                .query((row, number) -> new Row(
                        new BlockPlace(
                                row.getString("source_id"),
                                row.getString("domain_id"),
                                row.getTimestamp("to_time").toInstant()),
                        Block.unpack(row.getBytes("content"))))
                .list();
    }

    @Override
    public Optional<PersonalRecord> find(Reference reference, String agency) {
        List<Block.Content> contents = new ArrayList<>(projection
                .newest(agency)
                .getOrDefault(reference.domain(), Map.of())
                .getOrDefault(reference.source(), List.of()));
        Timestamp time = Timestamp.from(reference.time());
        contents.addAll(client.sql(AROUND)
                .params(agency, reference.source(), reference.domain(), time, time)
                .query((row, number) -> Block.unpack(row.getBytes("content")))
                .list());
        return frames.find(contents, reference);
    }

    /** Deletes the key of the day, so that log, checkpoints and backups lose it too; with it the rest of that day goes. */
    @Override
    public Optional<Kept> erase(Reference reference, Deletion deletion) {
        if (reference.day() == PersonalRecord.NO_DAY) {
            return Optional.of(Kept.NOT_SEALED);
        }
        if (ending.isHeld(reference.source())) {
            return Optional.of(Kept.HELD);
        }
        if (keys.findKey(reference.source(), reference.day()).isEmpty()) {
            return Optional.empty();
        }
        try {
            ending.eraseDay(reference.source(), reference.day(), deletion.reason(), deletion.by());
            return Optional.empty();
        } catch (AedileException e) {
            if (e.code() == ErrorCode.CONFLICT) { // held in between
                return Optional.of(Kept.HELD);
            }
            throw e;
        }
    }

    private static boolean isWanted(Set<String> sources, String source) {
        return sources.isEmpty() || sources.contains(source);
    }

    /** Where a search stands among the blocks, in the order in which they are read. */
    private record BlockPlace(String source, String domain, Instant toTime) {
        static final BlockPlace FIRST = new BlockPlace("", "", Instant.EPOCH);

        String text() {
            return source + "\n" + domain + "\n" + toTime;
        }

        static BlockPlace parse(String text) {
            String[] parts = text.split("\n", -1);
            return new BlockPlace(parts[0], parts[1], Instant.parse(parts[2]));
        }
    }
}
