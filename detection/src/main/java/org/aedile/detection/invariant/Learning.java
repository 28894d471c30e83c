package org.aedile.detection.invariant;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.aedile.detection.multivariate.History;
import org.aedile.detection.multivariate.Signal;
import org.jspecify.annotations.Nullable;

/** The relations that a plant learns: rows are kept until there are enough, then {@link Miner} finds them. Mutable. */
final class Learning {
    private static final long NONE = Long.MIN_VALUE;

    private int version;

    /** The last one that was kept, in times between two of them since 1970. */
    private long row = NONE;

    /** Null once the relations were learned. */
    private @Nullable History history = new History();

    /** Sources of which relations are learned while the others stay; empty while those of all are learned, or of none. */
    private final Set<String> anew = new TreeSet<>();

    private final List<LearnedRelation> relations = new ArrayList<>();

    /** Those that are watched; none until they were learned. */
    List<Relation> watched(InvariantParameters parameters) {
        return relations.stream()
                .filter(learned -> !learned.isRetired())
                .map(LearnedRelation::relation)
                .filter(relation -> !parameters.isExcepted(relation))
                .toList();
    }

    /** All that were learned, with those that are watched no longer. */
    List<LearnedRelation> all() {
        return List.copyOf(relations);
    }

    /** From so many rows they will be learned, or were. */
    int rows(InvariantParameters parameters) {
        return history == null ? parameters.leastRows() : history.rows();
    }

    /** The learned relation of that text. */
    Optional<LearnedRelation> find(String text) {
        return relations.stream()
                .filter(learned -> learned.relation().text().equals(text))
                .findFirst();
    }

    /**
     * Takes in what was said last; another version of the setting is learned anew.
     *
     * @param values of the signals that spoke lately
     */
    void observe(Map<Signal, Double> values, long clockMillis, InvariantParameters parameters) {
        if (version != parameters.version()) {
            begin(parameters.version());
        }
        History rows = history;
        long now = Math.floorDiv(clockMillis, parameters.learnedMillis());
        if (rows == null || now <= row) {
            return;
        }
        row = now;
        rows.add(values);
        if (rows.rows() >= parameters.leastRows()) {
            Miner.mine(rows).stream()
                    .filter(mined -> anew.isEmpty() || mined.isOf(anew))
                    .filter(mined -> !isListed(mined, parameters))
                    .limit(Miner.MOST_RELATIONS - relations.size())
                    .forEach(relations::add);
            history = null;
            anew.clear();
        }
    }

    /** Relations of these sources are forgotten and learned anew; the others stay. */
    void learnAnew(Set<String> sources) {
        if (sources.isEmpty()) {
            return;
        }
        if (history == null || !anew.isEmpty()) {
            anew.addAll(sources);
        }
        relations.removeIf(learned -> learned.isOf(sources));
        history = new History();
    }

    private static boolean isListed(LearnedRelation learned, InvariantParameters parameters) {
        String text = learned.relation().text();
        return parameters.relations().stream().anyMatch(listed -> listed.text().equals(text));
    }

    private void begin(int newVersion) {
        version = newVersion;
        row = NONE;
        history = new History();
        relations.clear();
        anew.clear();
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(version);
        out.writeLong(row);
        out.writeBoolean(history != null);
        if (history != null) {
            history.write(out);
        }
        out.writeByte(relations.size());
        for (LearnedRelation learned : relations) {
            learned.write(out);
        }
    }

    /** What {@link #readAnew} takes in. */
    void writeAnew(DataOutput out) throws IOException {
        out.writeByte(anew.size());
        for (String source : anew) {
            out.writeUTF(source);
        }
    }

    void readAnew(DataInput in) throws IOException {
        int size = in.readByte();
        for (int i = 0; i < size; i++) {
            anew.add(in.readUTF());
        }
    }

    static Learning read(DataInput in) throws IOException {
        Learning learning = new Learning();
        learning.version = in.readInt();
        learning.row = in.readLong();
        learning.history = in.readBoolean() ? History.read(in) : null;
        int size = in.readByte();
        for (int i = 0; i < size; i++) {
            learning.relations.add(LearnedRelation.read(in));
        }
        return learning;
    }
}
