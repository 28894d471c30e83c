package org.aedile.simulation.crowd.geometry;

import java.util.List;

/** Which ground lies around each node of a grid; where several lie, the last one counts. Immutable. */
public final class GroundField {
    private final List<Ground> grounds;
    private final byte[] numbers;

    private GroundField(List<Ground> grounds, int nodes) {
        this.grounds = grounds;
        this.numbers = new byte[grounds.isEmpty() ? 0 : nodes];
    }

    static GroundField of(Grid grid, List<Ground> grounds) {
        GroundField field = new GroundField(grounds, grid.nodes());
        for (int i = 0; i < grounds.size(); i++) {
            field.mark(grid, Outline.of(grounds.get(i).area()), (byte) (i + 1));
        }
        return field;
    }

    private void mark(Grid grid, Outline outline, byte number) {
        for (int node = grid.firstNode(); node < numbers.length; node++) {
            if (outline.contains(grid.x(node), grid.y(node))) {
                numbers[node] = number;
            }
        }
    }

    /** True when all of the floor is level and clear. */
    public boolean isEmpty() {
        return grounds.isEmpty();
    }

    /** Share of the free speed at a node for a heading. */
    public double factor(int node, double headingX, double headingY) {
        return numbers[node] == 0 ? 1 : grounds.get(numbers[node] - 1).factor(headingX, headingY);
    }

    /** Share of the free speed at a node, whichever the heading. */
    public double meanFactor(int node) {
        return isEmpty() || numbers[node] == 0
                ? 1
                : grounds.get(numbers[node] - 1).meanFactor();
    }
}
