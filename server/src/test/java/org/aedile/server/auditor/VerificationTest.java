package org.aedile.server.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.aedile.server.audit.merkle.Hash;
import org.aedile.server.audit.merkle.Tile;
import org.aedile.server.audit.note.SignedNote;
import org.aedile.server.audit.note.SigningKey;
import org.aedile.server.audit.note.VerifierKey.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE: whatever was changed in a log is named by its number. */
class VerificationTest {
    /** Three levels of tiles, none of which ends where a tile ends. */
    private static final int SIZE = 66_000;

    private final MemoryCopy log = MemoryCopy.of(SIZE);

    @TempDir
    private Path directory;

    @Test
    void aWholeLogIsWhole() {
        for (int size : List.of(0, 1, 2, 255, 256, 257, 65_536)) {
            assertThat(lines(MemoryCopy.of(size))).as("log of %d", size).isEmpty();
        }
        assertThat(lines(log)).isEmpty();
    }

    @Test
    void everyBitOfEveryEntryCounts() {
        long seed = Long.getLong("aedile.seed", System.nanoTime());
        System.out.println("VerificationTest seed " + seed + " (-Daedile.seed=" + seed + " repeats it)");
        Random random = new Random(seed);
        MemoryCopy small = MemoryCopy.of(700);
        for (int round = 0; round < 300; round++) {
            int number = random.nextInt(700);
            byte[] entry = entry(small, number);
            int bit = random.nextInt(8);
            int place = random.nextInt(entry.length);
            entry[place] ^= (byte) (1 << bit);

            assertThat(lines(small))
                    .as("bit %d of byte %d of entry %d", bit, place, number)
                    .containsExactly("entry " + number + " was changed");
            entry[place] ^= (byte) (1 << bit);
        }
    }

    @Test
    void severalChangedEntriesAreNamedEach() {
        entry(log, 0)[3] ^= 1;
        entry(log, 40_000)[3] ^= 1;
        entry(log, 40_001)[3] ^= 1;
        entry(log, SIZE - 1)[3] ^= 1;

        assertThat(lines(log))
                .containsExactly(
                        "entry 0 was changed",
                        "entry 40000 was changed",
                        "entry 40001 was changed",
                        "entry 65999 was changed");
    }

    @Test
    void missingAndInsertedEntriesAreNamed() {
        log.bundle(3).remove(5);
        log.bundle(9).add(7, "{\"number\":\"forged\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(lines(log)).containsExactly("entry 773 is missing", "something was inserted before entry 2311");
    }

    @Test
    void whatOnlyMovedBecauseOneIsMissingIsNotNamed() {
        for (long index = 3; index < 10; index++) {
            log.bundle(index).remove(index == 3 ? 5 : 0);
            log.bundle(index).add(log.bundle(index + 1).get(0));
        }
        log.bundle(10).remove(0);

        assertThat(lines(log)).containsExactly("entry 773 is missing");
    }

    @Test
    void aChangedHashIsToldFromAChangedEntry() {
        log.tileBytes(0, 7)[5 * Hash.SIZE] ^= 1;
        log.tileBytes(1, 0)[9 * Hash.SIZE] ^= 1;
        log.tileBytes(2, 0)[0] ^= 1;

        assertThat(lines(log))
                .containsExactlyInAnyOrder(
                        "hash 1797 of level 0 was changed",
                        "hash 9 of level 1 was changed",
                        "hash 0 of level 2 was changed");
    }

    @Test
    void anEntryThatWasChangedWithItsHashIsFoundByTheLevelAbove() {
        byte[] entry = entry(log, 1797);
        entry[3] ^= 1;
        System.arraycopy(Hash.ofLeaf(entry).bytes(), 0, log.tileBytes(0, 7), 5 * Hash.SIZE, Hash.SIZE);

        assertThat(lines(log))
                .containsExactly(
                        "from entry 1792 on, among the entries under one hash of level 1, one was changed with its hash");
    }

    @Test
    void whoChangesAllHashesButHasNoKeyIsFound() {
        SignedNote signed = log.checkpoint();
        entry(log, 1797)[3] ^= 1;
        log.hash();

        assertThat(log.checkpoint()).isEqualTo(signed);
        assertThat(lines(log)).containsExactly("the log of 66000 entries is not the one that was signed");
    }

    @Test
    void whoHasTheKeyIsFoundByACheckpointThatSomebodyKept() {
        SignedNote kept = MemoryCopy.of(2_000).checkpoint();
        SignedNote before = MemoryCopy.of(1_000).checkpoint();
        entry(log, 1797)[3] ^= 1;
        log.hashAndSign();

        assertThat(lines(log)).isEmpty();
        assertThat(lines(log, kept, before))
                .containsExactly("one of the first 2000 entries was changed after a checkpoint that is kept");
        assertThat(lines(MemoryCopy.of(1_500), kept))
                .containsExactly("the log had 2000 entries by a checkpoint that is kept");
    }

    @Test
    void aForeignKeyProvesNothing() {
        SigningKey foreign = SigningKey.generate("city/log", Kind.NOTE);

        assertThat(Verification.of(log, foreign.verifier(), List.of()).findings())
                .containsExactly(new Finding(Finding.Kind.SIGNATURE, SIZE, 0));
    }

    @Test
    void aTileThatIsGoneIsNamedAndDoesNotHideWhatElseIsWrong() {
        log.dropTile(1, 0);
        log.dropTile(0, 2);
        entry(log, 5)[3] ^= 1;

        assertThat(lines(log))
                .contains("tile 2 of level 0 is missing", "tile 0 of level 1 is missing", "entry 5 was changed");
    }

    @Test
    void aCopyInFilesIsTheSameLog() {
        DirectoryCopy files = new DirectoryCopy(directory);

        assertThat(files.fillFrom(log)).isEqualTo(SIZE);
        assertThat(Verification.of(files, MemoryCopy.KEY.verifier(), List.of()).findings())
                .isEmpty();
        assertThat(directory.resolve("tile/entries/257.p/208")).exists();
        assertThat(directory.resolve("tile/2/000.p/1")).exists();
    }

    private static byte[] entry(MemoryCopy log, int number) {
        return log.bundle(number / Tile.WIDTH).get(number % Tile.WIDTH);
    }

    private static List<String> lines(MemoryCopy log, SignedNote... kept) {
        return Verification.of(log, MemoryCopy.KEY.verifier(), List.of(kept)).findings().stream()
                .map(Finding::line)
                .toList();
    }
}
