package org.aedile.server.auditor.cli;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigInteger;
import java.util.Base64;
import java.util.List;
import org.aedile.server.audit.merkle.ConsistencyProof;
import org.aedile.server.audit.merkle.Hash;
import org.aedile.server.audit.merkle.InclusionProof;
import org.aedile.server.audit.merkle.Subtree;
import org.aedile.server.audit.merkle.SubtreeProof;
import org.aedile.server.audit.merkle.TreeHead;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A published proof, right or wrong, of one of four sorts that its fields tell apart: an entry or a subtree, in a tree or in
 * a subtree of it. Numbers are unsigned 64-bit; what doesn't fit a tree that anybody can have is a wrong proof.
 *
 * @param wantErr whether the proof must be found wrong
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ProofVector(
        @Nullable BigInteger leafIdx,
        @Nullable BigInteger treeSize,
        @Nullable BigInteger size1,
        @Nullable BigInteger size2,
        @Nullable BigInteger start,
        @Nullable BigInteger end,
        @Nullable BigInteger size,
        @Nullable String root,
        @Nullable String root1,
        @Nullable String root2,
        @Nullable String leafHash,
        @Nullable List<String> proof,
        boolean wantErr) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static ProofVector read(String json) {
        return JSON.readValue(json, ProofVector.class);
    }

    boolean passes() {
        return holds() != wantErr;
    }

    private boolean holds() {
        try {
            List<Hash> path =
                    proof == null ? List.of() : proof.stream().map(Hash::parse).toList();
            return leafIdx == null ? isPart(path) : isEntry(path);
        } catch (IllegalArgumentException | ArithmeticException e) {
            return false; // a hash that is none, a number beyond all trees, leaves that no node is over
        }
    }

    private boolean isEntry(List<Hash> path) {
        long index = number(leafIdx);
        if (treeSize != null) {
            return new InclusionProof(index, number(treeSize), path).holds(hash(leafHash), root(root));
        }
        Subtree within = new Subtree(number(start), number(end));
        return new InclusionProof(index - within.start(), within.end() - within.start(), path)
                .holds(hash(leafHash), root(root));
    }

    private boolean isPart(List<Hash> path) {
        if (size1 != null) {
            return new ConsistencyProof(number(size1), number(size2), path).holds(root(root1), root(root2));
        }
        TreeHead tree = new TreeHead(number(size), root(root2));
        return SubtreeProof.holds(new Subtree(number(start), number(end)), root(root1), tree, path);
    }

    private static long number(@Nullable BigInteger value) {
        if (value == null) {
            throw new IllegalArgumentException("a number is missing");
        }
        return value.longValueExact();
    }

    /** Some publish a text in place of a root, for a tree that nobody knows: it equals itself and no root. */
    private static Hash root(@Nullable String base64) {
        String given = base64 == null ? "" : base64;
        byte[] bytes = Base64.getDecoder().decode(given);
        return bytes.length == Hash.SIZE ? Hash.of(bytes) : Hash.ofContent(given);
    }

    private static Hash hash(@Nullable String base64) {
        if (base64 == null) {
            throw new IllegalArgumentException("a hash is missing");
        }
        return Hash.parse(base64);
    }
}
