package org.aedile.city.osm;

import crosby.binary.BinaryParser;
import crosby.binary.Osmformat;
import crosby.binary.file.BlockInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aedile.city.osm.OsmVisitor.Kind;
import org.aedile.city.osm.OsmVisitor.Member;
import org.locationtech.jts.geom.Envelope;

/** Decodes one OpenStreetMap PBF file, block by block, into calls of a visitor. Never holds more than a block. */
final class PbfFile extends BinaryParser {
    private static final double NANODEGREES = 1e-9;

    private final OsmVisitor visitor;

    private PbfFile(OsmVisitor visitor) {
        this.visitor = visitor;
    }

    /** Reads the whole file once. */
    static void read(Path file, OsmVisitor visitor) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                BlockInputStream blocks = new BlockInputStream(in, new PbfFile(visitor))) {
            blocks.process();
        }
    }

    @Override
    protected void parse(Osmformat.HeaderBlock header) {
        if (header.hasBbox()) {
            Osmformat.HeaderBBox box = header.getBbox();
            visitor.bounds(new Envelope(
                    box.getLeft() * NANODEGREES,
                    box.getRight() * NANODEGREES,
                    box.getBottom() * NANODEGREES,
                    box.getTop() * NANODEGREES));
        }
    }

    @Override
    protected void parseDense(Osmformat.DenseNodes nodes) {
        if (!visitor.wants(Kind.NODE)) {
            return;
        }
        long id = 0;
        long latitude = 0;
        long longitude = 0;
        int tag = 0;
        for (int i = 0; i < nodes.getIdCount(); i++) {
            id += nodes.getId(i);
            latitude += nodes.getLat(i);
            longitude += nodes.getLon(i);
            int end = endOfTags(nodes, tag);
            visitor.node(id, parseLon(longitude), parseLat(latitude), denseTags(nodes, tag, end));
            tag = end + 1;
        }
    }

    /** Tags of all dense nodes are one list of key, value, key, value, 0 for each node. */
    private static int endOfTags(Osmformat.DenseNodes nodes, int from) {
        int end = from;
        while (end < nodes.getKeysValsCount() && nodes.getKeysVals(end) != 0) {
            end += 2;
        }
        return end;
    }

    private Tags denseTags(Osmformat.DenseNodes nodes, int from, int to) {
        if (to <= from) {
            return Tags.NONE;
        }
        String[] texts = new String[to - from];
        for (int i = from; i < to; i++) {
            texts[i - from] = getStringById(nodes.getKeysVals(i));
        }
        return Tags.of(texts);
    }

    @Override
    protected void parseNodes(List<Osmformat.Node> nodes) {
        if (!visitor.wants(Kind.NODE)) {
            return;
        }
        for (Osmformat.Node node : nodes) {
            Tags tags = tags(node.getKeysList(), node.getValsList());
            visitor.node(node.getId(), parseLon(node.getLon()), parseLat(node.getLat()), tags);
        }
    }

    @Override
    protected void parseWays(List<Osmformat.Way> ways) {
        if (!visitor.wants(Kind.WAY)) {
            return;
        }
        for (Osmformat.Way way : ways) {
            long[] nodes = new long[way.getRefsCount()];
            long node = 0;
            for (int i = 0; i < nodes.length; i++) {
                node += way.getRefs(i);
                nodes[i] = node;
            }
            visitor.way(way.getId(), nodes, tags(way.getKeysList(), way.getValsList()));
        }
    }

    @Override
    protected void parseRelations(List<Osmformat.Relation> relations) {
        if (!visitor.wants(Kind.RELATION)) {
            return;
        }
        for (Osmformat.Relation relation : relations) {
            Tags tags = tags(relation.getKeysList(), relation.getValsList());
            visitor.relation(relation.getId(), members(relation), tags);
        }
    }

    private List<Member> members(Osmformat.Relation relation) {
        List<Member> members = new ArrayList<>(relation.getMemidsCount());
        long id = 0;
        for (int i = 0; i < relation.getMemidsCount(); i++) {
            id += relation.getMemids(i);
            members.add(new Member(kind(relation.getTypes(i)), id, getStringById(relation.getRolesSid(i))));
        }
        return members;
    }

    private static Kind kind(Osmformat.Relation.MemberType type) {
        return switch (type) {
            case NODE -> Kind.NODE;
            case WAY -> Kind.WAY;
            case RELATION -> Kind.RELATION;
        };
    }

    private Tags tags(List<Integer> keys, List<Integer> values) {
        String[] texts = new String[keys.size() * 2];
        for (int i = 0; i < keys.size(); i++) {
            texts[2 * i] = getStringById(keys.get(i));
            texts[2 * i + 1] = getStringById(values.get(i));
        }
        return Tags.of(texts);
    }

    @Override
    public void complete() {}
}
