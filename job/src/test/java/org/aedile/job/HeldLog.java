package org.aedile.job;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.aedile.wire.FrameReceipt;
import org.apache.flink.connector.datagen.source.GeneratorFunction;

/**
 * A log of several partitions as a source of the job, all of it under the test's hand: in which order the partitions are
 * read, and where reading fails once. Found again by its id after Flink has made its readers from bytes.
 *
 * @param id of the test's own
 */
public record HeldLog(String id) implements GeneratorFunction<Long, byte[]> {
    private static final Map<String, Content> CONTENTS = new ConcurrentHashMap<>();
    private static final int NEVER = -1;

    /** Partitions of equal length, and how often each frame was read. */
    private static final class Content {
        private final List<List<byte[]>> partitions;
        private final int length;
        private final AtomicIntegerArray reads;
        private final AtomicBoolean fails = new AtomicBoolean();
        private int failsAt = NEVER;
        private List<Integer> turns = List.of();
        private int turn;

        private Content(List<List<byte[]>> partitions, int length) {
            this.partitions = partitions;
            this.length = length;
            this.reads = new AtomicIntegerArray(partitions.size() * length);
        }

        private synchronized byte[] read(int index) throws InterruptedException {
            int partition = index / length;
            while (turn < turns.size() && turns.get(turn) != partition) {
                wait();
            }
            turn++;
            notifyAll();
            if (index == failsAt && fails.getAndSet(false)) {
                throw new IllegalStateException("reading fails once, as the test wants");
            }
            reads.incrementAndGet(index);
            return partitions.get(partition).get(index % length);
        }
    }

    /** A log; shorter partitions repeat their last tick, which changes nothing. */
    public static HeldLog of(List<List<byte[]>> partitions) {
        int length = partitions.stream().mapToInt(List::size).max().orElseThrow();
        List<List<byte[]>> even = new ArrayList<>();
        for (List<byte[]> partition : partitions) {
            List<byte[]> padded = new ArrayList<>(partition);
            byte[] last = partition.get(partition.size() - 1);
            if (!FrameReceipt.isTick(last)) {
                throw new IllegalArgumentException("a partition has to end with a tick");
            }
            while (padded.size() < length) {
                padded.add(last);
            }
            even.add(padded);
        }
        HeldLog log = new HeldLog(UUID.randomUUID().toString());
        CONTENTS.put(log.id, new Content(even, length));
        return log;
    }

    /**
     * The partitions are read in a random order.
     *
     * @param seed gives the same order again
     */
    public HeldLog interleaved(long seed) {
        Content content = content();
        List<Integer> turns = new ArrayList<>();
        for (int partition = 0; partition < content.partitions.size(); partition++) {
            turns.addAll(Collections.nCopies(content.length, partition));
        }
        Collections.shuffle(turns, new Random(seed));
        content.turns = turns;
        return this;
    }

    /** Reading that frame fails, the first time. */
    public HeldLog failingAt(int index) {
        content().failsAt = index;
        content().fails.set(true);
        return this;
    }

    /** How many frames there are, those that repeat a tick included. */
    public int size() {
        return content().reads.length();
    }

    public int partitions() {
        return content().partitions.size();
    }

    /** How often that frame was read. */
    public int reads(int index) {
        return content().reads.get(index);
    }

    /** How many frames were read at least once. */
    public int read() {
        int count = 0;
        for (int i = 0; i < size(); i++) {
            count += reads(i) > 0 ? 1 : 0;
        }
        return count;
    }

    @Override
    public byte[] map(Long index) throws InterruptedException {
        return content().read(index.intValue());
    }

    private Content content() {
        Content content = CONTENTS.get(id);
        if (content == null) {
            throw new IllegalStateException("no log " + id);
        }
        return content;
    }
}
