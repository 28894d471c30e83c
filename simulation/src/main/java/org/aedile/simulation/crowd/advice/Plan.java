package org.aedile.simulation.crowd.advice;

import java.util.ArrayList;
import java.util.List;

/**
 * What could be done: exits closed, opened, or made one-way, a bit for each by its number, and what stewards do, one an area.
 *
 * @param oneWay by which nobody is let in any more
 * @param orders by area, at most one each
 */
public record Plan(long closed, long opened, long oneWay, List<Order> orders) {
    /** To leave everything as it is. */
    public static final Plan NOTHING = new Plan(0, 0, 0, List.of());

    public Plan {
        orders = orders.stream()
                .sorted(java.util.Comparator.comparingInt(Order::area))
                .toList();
    }

    /** A steward shows the people of an area to an exit, and lets them go at a moment. */
    public record Order(int area, int exit, int notBeforeSeconds) {}

    public boolean closes(int exit) {
        return (closed & 1L << exit) != 0;
    }

    public boolean opens(int exit) {
        return (opened & 1L << exit) != 0;
    }

    public boolean makesOneWay(int exit) {
        return (oneWay & 1L << exit) != 0;
    }

    /** How much there is to do; to hold people back is as much as two other measures. */
    int measures() {
        long holds =
                orders.stream().filter(order -> order.notBeforeSeconds() > 0).count();
        return Long.bitCount(closed) + Long.bitCount(opened) + Long.bitCount(oneWay) + orders.size() + 2 * (int) holds;
    }

    /** True when another differs at most in when those who are held back are let go. */
    boolean isLike(Plan other) {
        return closed == other.closed
                && opened == other.opened
                && oneWay == other.oneWay
                && ways().equals(other.ways())
                && holds() == other.holds();
    }

    private List<Order> ways() {
        return orders.stream()
                .map(order -> new Order(order.area(), order.exit(), 0))
                .toList();
    }

    private boolean holds() {
        return orders.stream().anyMatch(order -> order.notBeforeSeconds() > 0);
    }

    Plan withClosed(long exits) {
        return new Plan(exits, opened, oneWay, orders);
    }

    Plan withOpened(long exits) {
        return new Plan(closed, exits, oneWay, orders);
    }

    Plan withOneWay(long exits) {
        return new Plan(closed, opened, exits, orders);
    }

    Plan with(Order order) {
        List<Order> others = new ArrayList<>(without(order.area()).orders);
        others.add(order);
        return new Plan(closed, opened, oneWay, others);
    }

    Plan without(int area) {
        return new Plan(
                closed,
                opened,
                oneWay,
                orders.stream().filter(order -> order.area() != area).toList());
    }
}
