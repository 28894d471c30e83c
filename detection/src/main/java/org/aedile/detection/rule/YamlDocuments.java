package org.aedile.detection.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/**
 * The documents of a YAML file that somebody sent: of limited size, depth and repetition, and nothing that contains itself.
 * So whoever walks them ends.
 */
final class YamlDocuments {
    private static final int MOST_CHARACTERS = 2_000_000;
    private static final int MOST_NESTING = 32;
    private static final int MOST_ALIASES = 10;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new JsonSchema())
            .setCodePointLimit(MOST_CHARACTERS)
            .setMaxAliasesForCollections(MOST_ALIASES)
            .build();

    private YamlDocuments() {}

    /** Maps, lists and scalars of JSON's kinds; JSON's few words for true, false and null. */
    static List<@Nullable Object> load(String yaml) throws YamlEngineException {
        if (yaml.length() > MOST_CHARACTERS) {
            throw new YamlEngineException("%d characters, limit %d".formatted(yaml.length(), MOST_CHARACTERS));
        }
        Composer composer = new Composer(SETTINGS, new LimitedParser(new StreamReader(SETTINGS, yaml)));
        StandardConstructor constructor = new StandardConstructor(SETTINGS);
        List<@Nullable Object> documents = new ArrayList<>();
        while (composer.hasNext()) {
            documents.add(constructor.constructSingleDocument(Optional.of(composer.next())));
        }
        return documents;
    }

    /** Stops before the depth of the text becomes depth of the stack. */
    private static final class LimitedParser implements Parser {
        private final Parser parser;
        private final Deque<Optional<Anchor>> open = new ArrayDeque<>();

        LimitedParser(StreamReader reader) {
            parser = new ParserImpl(SETTINGS, reader);
        }

        @Override
        public boolean hasNext() {
            return parser.hasNext();
        }

        @Override
        public boolean checkEvent(Event.ID choice) {
            return parser.checkEvent(choice);
        }

        @Override
        public Event peekEvent() {
            return parser.peekEvent();
        }

        @Override
        public Event next() {
            Event event = parser.next();
            if (event instanceof CollectionStartEvent start) {
                open.push(start.getAnchor());
            } else if (event instanceof CollectionEndEvent) {
                open.pop();
            } else if (event instanceof AliasEvent alias && open.contains(Optional.of(alias.getAlias()))) {
                throw new YamlEngineException("'" + alias.getAlias() + "' contains itself");
            }
            if (open.size() > MOST_NESTING) {
                throw new YamlEngineException("nested deeper than " + MOST_NESTING + " levels");
            }
            return event;
        }
    }
}
