package org.aedile.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.aedile.detection.sensor.Packed;

/**
 * The ids of a source's newest observations, to drop repeats: a ring of 64-bit hashes that grows from 16 to 1,024 while its
 * oldest entry is younger than ten minutes of receipt time.
 *
 * <p>{@code hashes[i]} is an id's hash, {@code 0} for none; {@code blockMillis[i / 8]} when the newest of its eight was
 * received. Entries go in at {@code next}, which runs in circles.
 */
final class SeenIds {
    private static final int LEAST = 16;
    private static final int MOST = 1_024;
    private static final int BLOCK = 8;
    private static final long WINDOW_MILLIS = 600_000;

    private long[] hashes = new long[LEAST];
    private long[] blockMillis = new long[LEAST / BLOCK];
    private int next;

    SeenIds() {
        Arrays.fill(blockMillis, Long.MIN_VALUE);
    }

    /** Notes an id; false when it was there already. */
    boolean add(long hash, long receiptMillis) {
        long wanted = hash == 0 ? 1 : hash;
        for (long known : hashes) {
            if (known == wanted) {
                return false;
            }
        }
        makeRoom(receiptMillis);
        hashes[next] = wanted;
        blockMillis[next / BLOCK] = receiptMillis;
        next = (next + 1) % hashes.length;
        return true;
    }

    private void makeRoom(long receiptMillis) {
        boolean atBlock = next % BLOCK == 0;
        boolean young = hashes[next] != 0 && receiptMillis - blockMillis[next / BLOCK] < WINDOW_MILLIS;
        if (!atBlock || !young || hashes.length >= MOST) {
            return;
        }
        int size = hashes.length;
        long[] grown = new long[2 * size];
        long[] grownMillis = new long[2 * size / BLOCK];
        Arrays.fill(grownMillis, Long.MIN_VALUE);
        System.arraycopy(hashes, next, grown, 0, size - next);
        System.arraycopy(hashes, 0, grown, size - next, next);
        int blocks = size / BLOCK;
        int block = next / BLOCK;
        System.arraycopy(blockMillis, block, grownMillis, 0, blocks - block);
        System.arraycopy(blockMillis, 0, grownMillis, blocks - block, block);
        hashes = grown;
        blockMillis = grownMillis;
        next = size;
    }

    void write(DataOutput out) throws IOException {
        out.writeShort(hashes.length);
        out.writeShort(next);
        Packed.write(hashes, out);
        Packed.write(blockMillis, out);
    }

    static SeenIds read(DataInput in) throws IOException {
        SeenIds seen = new SeenIds();
        int size = in.readShort();
        seen.next = in.readShort();
        seen.hashes = new long[size];
        seen.blockMillis = new long[size / BLOCK];
        Packed.read(seen.hashes, in);
        Packed.read(seen.blockMillis, in);
        return seen;
    }

    /** 64 bits of an id: FNV-1a over its characters, mixed (MurmurHash3's finalizer). */
    static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 33;
        hash *= 0xff51afd7ed558ccdL;
        hash ^= hash >>> 33;
        hash *= 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }
}
