package org.aedile.server.history.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.GeoPoint;
import org.aedile.server.privacy.PersonalRecord;
import org.aedile.server.privacy.PersonalRecord.Kind;
import org.aedile.server.privacy.PersonalRecord.Reference;
import org.aedile.server.privacy.PersonalRecords.Part;
import org.aedile.server.privacy.PersonalRecords.Search;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceRegistry;
import org.aedile.wire.FrameView;
import org.aedile.wire.FrameWriter;
import org.aedile.wire.PayloadKeys;
import org.springframework.stereotype.Component;

/** Frames as records that may be about a person. Plain numbers in columns hold no person and are only counted. */
@Component
class HeldFrames {
    private final SourceRegistry sources;
    private final PayloadKeys keys;

    HeldFrames(SourceRegistry sources, PayloadKeys keys) {
        this.sources = sources;
        this.keys = keys;
    }

    /** What fits of the blocks that are added. One thread. */
    final class Sieve {
        private final Search search;
        private final FrameView view = new FrameView(keys);
        private final Map<String, Optional<Source>> known = new HashMap<>();
        private final List<PersonalRecord> found = new ArrayList<>();
        private long looked;
        private long unreadable;

        private Sieve(Search search) {
            this.search = search;
        }

        void add(Block.Content content) {
            looked += content.columns().stream()
                    .mapToLong(column -> column.count())
                    .sum();
            content.frames().forEach(frame -> add(view.wrap(frame)));
        }

        private void add(FrameView frame) {
            Instant time = Instant.ofEpochMilli(frame.eventTimeMillis());
            if (time.isBefore(search.from()) || !time.isBefore(search.to())) {
                return;
            }
            looked++;
            PersonalRecord record = record(frame, known.computeIfAbsent(frame.source(), sources::find));
            unreadable += record.unreadable() ? 1 : 0;
            if (search.fits().test(record)) {
                found.add(record);
            }
        }

        Part part(Optional<String> next) {
            return new Part(found, looked, unreadable, next);
        }
    }

    Sieve sieve(Search search) {
        return new Sieve(search);
    }

    /** The frame that is referred to. */
    Optional<PersonalRecord> find(List<Block.Content> contents, Reference reference) {
        FrameView view = new FrameView(keys);
        long identity = FrameView.identityHash(reference.source(), reference.id());
        for (Block.Content content : contents) {
            for (byte[] frame : content.frames()) {
                if (view.wrap(frame).identityHash() == identity) {
                    return Optional.of(record(view, sources.find(reference.source())));
                }
            }
        }
        return Optional.empty();
    }

    private static PersonalRecord record(FrameView view, Optional<Source> source) {
        long day = view.isEncrypted() ? FrameWriter.epochDay(view.receiptTimeMillis()) : PersonalRecord.NO_DAY;
        Instant time = Instant.ofEpochMilli(view.eventTimeMillis());
        Optional<GeoPoint> place = view.hasPlace() ? Optional.of(view.place()) : source.flatMap(Source::place);
        return new PersonalRecord(
                new Reference(Kind.OBSERVATION, view.timeDomain(), view.source(), view.id(), time, day),
                source.map(known -> known.stewardship().dataClass()).orElse(DataClass.PERSONAL),
                place,
                fields(view),
                view.isErased());
    }

    private static Map<String, String> fields(FrameView view) {
        if (view.isErased()) {
            return Map.of();
        }
        if (view.isReading()) {
            return Map.of(view.property(), view.value() + " " + view.unit());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (int field = 0; field < view.fieldCount(); field++) {
            fields.merge(view.fieldName(field), view.fieldText(field), (first, next) -> first + ", " + next);
        }
        return fields;
    }
}
