package org.aedile.simulation.crowd.navigation;

/** How easy it is to walk at a node of the grid: 1 in the open, less where it is slow or feared, 0 where nobody goes. */
@FunctionalInterface
public interface NodeEase {
    double at(int node);
}
