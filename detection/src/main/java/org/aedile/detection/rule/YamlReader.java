package org.aedile.detection.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/**
 * Reads YAML 1.2 with JSON's few words for true, false and null ({@code yes}, {@code on} and {@code 0x1410} are texts) into
 * maps and lists that know where everything stands.
 */
final class YamlReader {
    private static final int MOST_CHARACTERS = 2_000_000;
    private static final int MOST_ALIASES = 50;
    private static final int MOST_DIGITS = 400;
    private static final JsonSchema SCHEMA = new JsonSchema();
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(SCHEMA)
            .setMaxAliasesForCollections(MOST_ALIASES)
            .setCodePointLimit(MOST_CHARACTERS)
            .build();
    private static final Map<Tag, ConstructNode> SCALARS = SCHEMA.getSchemaTagConstructors();

    private static final Set<Tag> JSON_TYPES = Set.of(Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL);

    /** Of a document; what aliases name is read once, however often they name it. */
    private final Map<Node, Object> structures = new HashMap<>();

    private int depth;

    /** The documents of a file, each a map. */
    static List<Map<?, ?>> documents(String yaml) throws Unsupported {
        List<Map<?, ?>> documents = new ArrayList<>();
        for (Object value : values(yaml)) {
            if (!(value instanceof LocatedMap document)) {
                throw new Unsupported(Position.of(value), "a document must be a map of names and values");
            }
            documents.add(document);
        }
        return documents;
    }

    /** The elements of a file that is one list. */
    static List<?> elements(String yaml) throws Unsupported {
        List<@Nullable Object> values = values(yaml);
        if (values.size() == 1 && values.get(0) instanceof LocatedList list) {
            return list;
        }
        throw new Unsupported(new Position(1, 1, false), "the file must be a list");
    }

    private static List<@Nullable Object> values(String yaml) throws Unsupported {
        if (yaml.length() > MOST_CHARACTERS) {
            throw new Unsupported("the file has %d characters, limit %d".formatted(yaml.length(), MOST_CHARACTERS));
        }
        List<@Nullable Object> values = new ArrayList<>();
        try {
            BoundedComposer composer = new BoundedComposer(SETTINGS, yaml);
            while (composer.hasNext()) {
                values.add(new YamlReader().value(composer.next()));
            }
        } catch (MarkedYamlEngineException e) {
            throw new Unsupported(position(e.getProblemMark()), "not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new Unsupported("not YAML: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        return values;
    }

    private @Nullable Object value(Node node) throws Unsupported {
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar);
        }
        Object known = structures.get(node);
        if (known != null) {
            return known;
        }
        if (++depth > BoundedComposer.MOST_NESTING) {
            throw new Unsupported(start(node), "it contains itself");
        }
        Object value = node instanceof MappingNode mapping ? map(mapping) : list((SequenceNode) node);
        depth--;
        structures.put(node, value);
        return value;
    }

    private static @Nullable Object scalar(ScalarNode node) throws Unsupported {
        ConstructNode constructor = JSON_TYPES.contains(node.getTag()) ? SCALARS.get(node.getTag()) : null;
        if (constructor == null) {
            return node.getValue();
        }
        if (node.getValue().length() > MOST_DIGITS) {
            throw new Unsupported(start(node), "a number has more than " + MOST_DIGITS + " characters");
        }
        try {
            @Nullable Object value = constructor.construct(node);
            if (value != null || node.getTag().equals(Tag.NULL)) {
                return value;
            }
            throw new Unsupported(start(node), "'" + node.getValue() + "' is not true or false");
        } catch (NumberFormatException e) {
            throw new Unsupported(start(node), "'" + node.getValue() + "' is not a number");
        }
    }

    private LocatedMap map(MappingNode node) throws Unsupported {
        LocatedMap map = new LocatedMap(start(node));
        for (NodeTuple tuple : node.getValue()) {
            Position at = start(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new Unsupported(at, "a key must be a text");
            }
            if (map.containsKey(key.getValue())) {
                throw new Unsupported(at, "the key '" + key.getValue() + "' is there twice; make it a list of values");
            }
            map.add(key.getValue(), at, value(tuple.getValueNode()), start(tuple.getValueNode()));
        }
        return map;
    }

    private LocatedList list(SequenceNode node) throws Unsupported {
        LocatedList list = new LocatedList(start(node));
        for (Node element : node.getValue()) {
            list.append(value(element), start(element));
        }
        return list;
    }

    /** Of a quoted text behind the quote. */
    private static Position start(Node node) {
        Position start = position(node.getStartMark());
        if (!(node instanceof ScalarNode scalar)) {
            return start;
        }
        int quotes = scalar.getScalarStyle() == ScalarStyle.PLAIN ? 0 : 1;
        int length = length(node.getStartMark(), node.getEndMark());
        boolean countable = length == scalar.getValue().length() + 2 * quotes
                && scalar.getValue().indexOf('\n') < 0;
        return countable ? new Position(start.line(), start.column() + quotes, true) : start;
    }

    private static int length(Optional<Mark> start, Optional<Mark> end) {
        boolean oneLine = start.isPresent()
                && end.isPresent()
                && start.get().getLine() == end.get().getLine();
        return oneLine ? end.get().getColumn() - start.get().getColumn() : -1;
    }

    private static Position position(Optional<Mark> mark) {
        return mark.map(at -> new Position(at.getLine() + 1, at.getColumn() + 1, false))
                .orElse(Position.UNKNOWN);
    }
}
