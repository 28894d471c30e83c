package org.aedile.detection.rule;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of a rule's file, and where each element stands. Immutable once read. */
final class LocatedList extends AbstractList<@Nullable Object> implements Located {
    private final Position start;
    private final List<@Nullable Object> elements = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();

    LocatedList(Position start) {
        this.start = start;
    }

    /** A single value where a list may stand. */
    static LocatedList of(@Nullable Object value, Position position) {
        LocatedList list = new LocatedList(position);
        list.append(value, position);
        return list;
    }

    void append(@Nullable Object element, Position position) {
        elements.add(element);
        positions.add(position);
    }

    @Override
    public Position start() {
        return start;
    }

    Position position(int index) {
        return positions.get(index);
    }

    @Override
    public @Nullable Object get(int index) {
        return elements.get(index);
    }

    @Override
    public int size() {
        return elements.size();
    }

    /** Not its elements: aliases may unfold to more than a text can hold. */
    @Override
    public String toString() {
        return "a list of " + size();
    }
}
