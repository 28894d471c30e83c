package org.aedile.server.auditor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.aedile.server.access.LocalServer;
import org.aedile.server.access.ServerDirectory;
import org.aedile.server.audit.merkle.MerkleTree;
import org.aedile.server.audit.merkle.Tile;
import org.aedile.server.audit.merkle.TileNodes;
import org.aedile.server.audit.note.Checkpoint;
import org.aedile.server.audit.note.SignedNote;
import org.aedile.server.audit.note.SigningKey;
import org.aedile.server.audit.note.VerifierKey.Kind;
import org.aedile.server.audit.note.Witness;
import org.aedile.server.auditor.DirectoryCopy;
import org.aedile.server.auditor.LogCopy;
import org.aedile.server.auditor.internal.ServerCopy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aedile audit witness}: a second site puts its name under the newest checkpoint, if the log only grew. */
@Command(
        name = "witness",
        description = {
            "Cosigns the newest checkpoint when the log goes on from the one that was cosigned last.",
            "Keeps its key and that checkpoint in a directory of its own, which only this site may write."
        })
final class WitnessLog implements Callable<Integer> {
    private static final String SECRET = "witness.key";
    private static final String PUBLIC = "witness.pub";
    private static final String SEEN = "checkpoint";

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "A copy that 'aedile audit export' wrote; the running server's log when absent.")
    private @Nullable Path copy;

    @Option(names = "--state", required = true, paramLabel = "DIR", description = "What this witness keeps.")
    private Path state;

    @Option(names = "--name", paramLabel = "NAME", defaultValue = "witness", description = "Names a new witness.")
    private String name;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "The log's public key: the line, or a file that holds it.")
    private @Nullable String key;

    @Mixin
    private final ServerDirectory directory = new ServerDirectory();

    @Override
    public Integer call() throws IOException {
        Path data = directory.path();
        LogCopy log = copy == null ? new ServerCopy(LocalServer.require(data)) : new DirectoryCopy(copy);
        Path beside = copy == null ? LogKey.besideServer(data) : copy;
        Witness witness = new Witness(ownKey(), LogKey.of(Optional.ofNullable(key), beside));
        SignedNote offered = log.checkpoint();
        SignedNote signed = cosign(witness, log, offered);
        Path fresh = Files.createTempFile(state, SEEN, ".new");
        Files.writeString(fresh, signed.encode());
        Files.move(fresh, state.resolve(SEEN), StandardCopyOption.ATOMIC_MOVE);
        System.out.print(signed.encode());
        return CommandLine.ExitCode.OK;
    }

    private SignedNote cosign(Witness witness, LogCopy log, SignedNote offered) throws IOException {
        Path file = state.resolve(SEEN);
        Optional<SignedNote> seen =
                Files.exists(file) ? Optional.of(SignedNote.parse(Files.readString(file))) : Optional.empty();
        long size = Checkpoint.of(offered).head().size();
        return witness.cosign(seen, offered, (first, second) -> tree(log, size).consistency(first), Instant.now());
    }

    private SigningKey ownKey() throws IOException {
        Path file = state.resolve(SECRET);
        if (!Files.exists(file)) {
            SigningKey fresh = SigningKey.generate(name, Kind.COSIGNATURE);
            Files.createDirectories(state);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, fresh.text() + "\n");
            Files.writeString(state.resolve(PUBLIC), fresh.verifier().line() + "\n");
        }
        return SigningKey.parse(Files.readString(file));
    }

    private static MerkleTree tree(LogCopy log, long size) {
        return new MerkleTree(
                new TileNodes((level, index) -> {
                    long hashes = size >> level * Tile.HEIGHT;
                    int width = (int) Math.min(Tile.WIDTH, hashes - index * Tile.WIDTH);
                    return log.tile(level, index, width)
                            .orElseThrow(() -> new IllegalStateException(
                                    "the log lacks tile %d of level %d".formatted(index, level)));
                }),
                size);
    }
}
