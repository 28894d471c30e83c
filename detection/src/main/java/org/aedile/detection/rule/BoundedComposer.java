package org.aedile.detection.rule;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Refuses files that are nested so deeply that reading them would exhaust the stack. */
final class BoundedComposer extends Composer {
    static final int MOST_NESTING = 64;

    private int depth;

    BoundedComposer(LoadSettings settings, String yaml) {
        super(settings, new ParserImpl(settings, new StreamReader(settings, yaml)));
    }

    @Override
    protected SequenceNode composeSequenceNode(Optional<Anchor> anchor) {
        enter();
        SequenceNode node = super.composeSequenceNode(anchor);
        depth--;
        return node;
    }

    @Override
    protected Node composeMappingNode(Optional<Anchor> anchor) {
        enter();
        Node node = super.composeMappingNode(anchor);
        depth--;
        return node;
    }

    private void enter() {
        if (++depth > MOST_NESTING) {
            throw new ParserException(
                    "nested deeper than " + MOST_NESTING + " levels",
                    parser.peekEvent().getStartMark());
        }
    }
}
