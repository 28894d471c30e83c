package org.aedile.server.audit.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aedile.server.audit.internal.LogTables.Waiting;
import org.aedile.server.audit.merkle.GrowingTree;
import org.aedile.server.audit.merkle.Hash;
import org.aedile.server.audit.merkle.Tile;
import org.aedile.server.audit.note.Checkpoint;
import org.aedile.server.audit.note.SigningKey;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves entries from the inbox into the log: as many as wait, up to a limit, get their numbers, their leaves in the tree
 * and one signed checkpoint in one transaction. Knows the right edge of the tree, and reads it anew when another server
 * wrote in between or when something failed. Not thread-safe.
 */
public final class LogWriter {
    private static final int MOST_AT_ONCE = 10_000;

    private final LogTables tables;
    private final TransactionTemplate transactions;
    private final SigningKey key;
    private final List<Tile> full = new ArrayList<>();
    private @Nullable GrowingTree known;

    LogWriter(LogTables tables, TransactionTemplate transactions, SigningKey key) {
        this.tables = tables;
        this.transactions = transactions;
        this.key = key;
    }

    /** Signs the empty log, so that there is a checkpoint from the beginning. */
    void begin() {
        tables.goOnCounting();
        transactions.executeWithoutResult(status -> {
            tables.beginWriting();
            if (tables.checkpoint().isEmpty()) {
                sign(new GrowingTree(tile -> {}), key.verifier().name());
            }
        });
    }

    /** Moves all that wait; returns how many those were. */
    public long moveAll() {
        long moved = 0;
        int batch;
        do {
            batch = moveBatch();
            moved += batch;
        } while (batch == MOST_AT_ONCE);
        return moved;
    }

    private int moveBatch() {
        try {
            return Objects.requireNonNull(transactions.execute(status -> moveLocked()));
        } catch (RuntimeException e) {
            known = null;
            throw e;
        }
    }

    private int moveLocked() {
        tables.beginWriting();
        List<Waiting> waiting = tables.waiting(MOST_AT_ONCE);
        if (waiting.isEmpty()) {
            return 0;
        }
        Checkpoint last = Checkpoint.of(tables.checkpoint().orElseThrow());
        GrowingTree tree = treeOf(last.head().size());
        List<Hash> hashes = waiting.stream()
                .map(entry -> Hash.ofLeaf(entry.text().getBytes(StandardCharsets.UTF_8)))
                .toList();
        full.clear();
        hashes.forEach(tree::add);
        tables.move(waiting, hashes, last.head().size());
        full.forEach(tables::addTile);
        sign(tree, last.origin());
        return waiting.size();
    }

    private GrowingTree treeOf(long size) {
        GrowingTree tree = known;
        if (tree == null || tree.size() != size) {
            tree = GrowingTree.resume(tables, size, full::add);
            known = tree;
        }
        return tree;
    }

    private void sign(GrowingTree tree, String origin) {
        tables.addCheckpoint(tree.size(), new Checkpoint(origin, tree.head()).signedBy(key));
    }
}
