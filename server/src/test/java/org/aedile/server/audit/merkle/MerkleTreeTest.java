package org.aedile.server.audit.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** FEATURE: the tree is the one that RFC 9162 defines, and its proofs prove that and nothing else. */
class MerkleTreeTest {
    private static final int SIZES = 70;

    @Test
    void anEmptyTreeHasTheHashOfNothing() {
        assertThat(Hash.EMPTY.hex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(MemoryTiles.of(0).tree().root()).isEqualTo(Hash.EMPTY);
        assertThat(MemoryTiles.of(0).growing().head()).isEqualTo(new TreeHead(0, Hash.EMPTY));
    }

    @Test
    void rootsAreAsDefined() {
        for (int size : List.of(1, 2, 3, 7, 8, 255, 256, 257, 511, 513, 66_000)) {
            Hash root = Hash.of(DefinedTree.mth(DefinedTree.entries(size)));
            MemoryTiles log = MemoryTiles.of(size);

            assertThat(log.tree().root()).as("root of %d", size).isEqualTo(root);
            assertThat(log.growing().head()).as("head of %d", size).isEqualTo(new TreeHead(size, root));
        }
    }

    @Test
    void proofsOfInclusionAreAsDefinedAndHold() {
        for (int size = 1; size <= SIZES; size++) {
            List<byte[]> entries = DefinedTree.entries(size);
            MerkleTree tree = MemoryTiles.of(size).tree();
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree.inclusion(index);

                assertThat(proof.path()).isEqualTo(hashes(DefinedTree.path(index, entries)));
                assertThat(proof.holds(Hash.ofLeaf(entries.get(index)), tree.root()))
                        .isTrue();
                assertThat(proof.holds(Hash.ofLeaf(DefinedTree.entry(index + 1)), tree.root()))
                        .isFalse();
                assertThat(new InclusionProof((index + 1) % SIZES, size, proof.path())
                                .holds(Hash.ofLeaf(entries.get(index)), tree.root()))
                        .as("entry %d of %d at another place", index, size)
                        .isFalse();
            }
        }
    }

    @Test
    void proofsOfConsistencyAreAsDefinedAndHold() {
        for (int second = 1; second <= SIZES; second++) {
            List<byte[]> entries = DefinedTree.entries(second);
            MerkleTree tree = MemoryTiles.of(second).tree();
            for (int first = 1; first <= second; first++) {
                ConsistencyProof proof = tree.consistency(first);
                Hash earlier = new MerkleTree(tree.nodes(), first).root();

                assertThat(proof.path()).isEqualTo(hashes(DefinedTree.proof(first, entries)));
                assertThat(proof.holds(earlier, tree.root())).isTrue();
                assertThat(proof.holds(Hash.EMPTY, tree.root())).isFalse();
                assertThat(proof.holds(earlier, Hash.EMPTY)).isFalse();
            }
        }
    }

    @Test
    void aProofWithOneBitChangedProvesNothing() {
        long seed = Long.getLong("aedile.seed", System.nanoTime());
        System.out.println("MerkleTreeTest seed " + seed + " (-Daedile.seed=" + seed + " repeats it)");
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            int size = 2 + random.nextInt(1_000);
            int index = random.nextInt(size);
            MerkleTree tree = MemoryTiles.of(size).tree();
            InclusionProof proof = tree.inclusion(index);
            List<Hash> changed = new ArrayList<>(proof.path());
            int place = random.nextInt(changed.size());
            byte[] bytes = changed.get(place).bytes();
            bytes[random.nextInt(Hash.SIZE)] ^= (byte) (1 << random.nextInt(8));
            changed.set(place, Hash.of(bytes));

            assertThat(new InclusionProof(index, size, changed)
                            .holds(Hash.ofLeaf(DefinedTree.entry(index)), tree.root()))
                    .as("entry %d of %d with hash %d changed", index, size, place)
                    .isFalse();
        }
    }

    @Test
    void aProofThatIsTooShortOrTooLongProvesNothing() {
        MerkleTree tree = MemoryTiles.of(11).tree();
        Hash leaf = Hash.ofLeaf(DefinedTree.entry(5));
        List<Hash> path = tree.inclusion(5).path();
        List<Hash> longer = new ArrayList<>(path);
        longer.add(tree.root());

        assertThat(new InclusionProof(5, 11, path.subList(1, path.size())).holds(leaf, tree.root()))
                .isFalse();
        assertThat(new InclusionProof(5, 11, longer).holds(leaf, tree.root())).isFalse();
        assertThat(new InclusionProof(11, 11, path).holds(leaf, tree.root())).isFalse();
        assertThat(new InclusionProof(-1, 11, path).holds(leaf, tree.root())).isFalse();
    }

    @Test
    void aTreeGoesOnFromItsTiles() {
        for (int size : List.of(0, 1, 255, 256, 257, 66_000)) {
            GrowingTree resumed = GrowingTree.resume(MemoryTiles.of(size), size, tile -> {});
            for (int i = size; i < size + 300; i++) {
                resumed.add(Hash.ofLeaf(DefinedTree.entry(i)));
            }

            assertThat(resumed.head())
                    .isEqualTo(MemoryTiles.of(size + 300).growing().head());
        }
    }

    @Test
    void onlyWhatLiesUnderOneNodeIsAPartThatCanBeProven() {
        assertThatThrownBy(() -> new Subtree(2, 5)).hasMessageContaining("2 to 5");
        assertThat(new Subtree(4, 7).isEmpty()).isFalse();
    }

    private static List<Hash> hashes(List<byte[]> defined) {
        return defined.stream().map(Hash::of).toList();
    }
}
