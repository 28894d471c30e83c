package org.aedile.server.audit.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.aedile.server.audit.merkle.MemoryTiles;
import org.aedile.server.audit.merkle.MerkleTree;
import org.aedile.server.audit.note.VerifierKey.Kind;
import org.junit.jupiter.api.Test;

/** FEATURE: what the log has signed can be checked by anybody, and watched by a second site. */
class CheckpointTest {
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");
    private final SigningKey key = SigningKey.generate("city/log", Kind.NOTE);
    private final SigningKey second = SigningKey.generate("second-site", Kind.COSIGNATURE);
    private final Witness witness = new Witness(second, key.verifier());

    @Test
    void aCheckpointIsFiveLinesOfText() {
        SignedNote note = checkpoint(3);

        assertThat(note.encode().lines()).hasSize(5);
        assertThat(note.encode()).startsWith("city/log\n3\n").contains("\n\n— city/log ");
        assertThat(Checkpoint.of(SignedNote.parse(note.encode())).head())
                .isEqualTo(MemoryTiles.of(3).tree().head());
    }

    @Test
    void itIsSignedByWhoHasTheKeyAndNobodyElse() {
        SignedNote note = checkpoint(3);
        SignedNote changed = SignedNote.parse(note.encode().replaceFirst("\n3\n", "\n4\n"));

        assertThat(note.isSignedBy(VerifierKey.parse(key.verifier().line()))).isTrue();
        assertThat(changed.isSignedBy(key.verifier())).isFalse();
        assertThat(note.isSignedBy(SigningKey.generate("city/log", Kind.NOTE).verifier()))
                .isFalse();
    }

    @Test
    void aKeyIsTheSameAfterItWasWrittenDown() {
        SigningKey read = SigningKey.parse(key.text() + "\n");

        assertThat(read.verifier()).isEqualTo(key.verifier());
        assertThat(read.sign("note\n").isSignedBy(key.verifier())).isTrue();
        assertThatThrownBy(() -> VerifierKey.parse(key.verifier().line().replace("city", "town")))
                .hasMessageContaining("doesn't have the id");
    }

    @Test
    void aWitnessPutsItsNameUnderWhatGoesOnFromWhatItSaw() {
        SignedNote first = cosign(Optional.empty(), 300);
        SignedNote then = cosign(Optional.of(first), 700);

        assertThat(then.cosignedAt(second.verifier())).contains(NOW);
        assertThat(then.isSignedBy(key.verifier())).isTrue();
        assertThat(SignedNote.parse(then.encode())).isEqualTo(then);
        assertThat(then.cosignedAt(key.verifier())).isEmpty();
    }

    @Test
    void aWitnessRefusesAnotherHistory() {
        SignedNote seen = cosign(Optional.empty(), 300);
        MerkleTree other = new MerkleTree(
                (level, index) -> MemoryTiles.of(700).tree().nodes().node(level, index == 0 ? 0 : index - 1), 600);
        SignedNote forged = new Checkpoint("city/log", other.head()).signedBy(key);

        assertThatThrownBy(() -> witness.cosign(Optional.of(seen), forged, (from, to) -> other.consistency(from), NOW))
                .isInstanceOf(Witness.Refused.class)
                .hasMessageContaining("does not go on");
    }

    @Test
    void aWitnessRefusesALogThatShrankOrThatIsAnother() {
        SignedNote seen = cosign(Optional.empty(), 300);

        assertThatThrownBy(() -> cosign(Optional.of(seen), 299)).hasMessageContaining("it had 300");
        assertThatThrownBy(() -> witness.cosign(
                        Optional.of(seen),
                        SigningKey.generate("city/log", Kind.NOTE).sign("city/log\n0\n\n"),
                        (from, to) -> MemoryTiles.of(1).tree().consistency(1),
                        NOW))
                .hasMessageContaining("not signed by");
    }

    private SignedNote cosign(Optional<SignedNote> seen, int size) {
        return witness.cosign(
                seen,
                checkpoint(size),
                (from, to) -> MemoryTiles.of((int) to).tree().consistency(from),
                NOW);
    }

    private SignedNote checkpoint(int size) {
        return new Checkpoint("city/log", MemoryTiles.of(size).tree().head()).signedBy(key);
    }
}
