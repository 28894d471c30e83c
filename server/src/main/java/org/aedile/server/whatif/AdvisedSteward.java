package org.aedile.server.whatif;

import java.util.List;
import org.aedile.server.whatif.SimulationQuestion.Corner;

/**
 * A steward shows the people of a rectangle to an exit.
 *
 * @param southWest a corner of it
 * @param northEast the corner opposite
 * @param at in the middle of the ground in it; of the rectangle, where advice was kept before it told the ground
 * @param ground what of the place is in it, as the coordinates of a GeoJSON MultiPolygon; else the rectangle
 * @param notBeforeSeconds until when they are held back; 0 when they are not
 */
public record AdvisedSteward(
        Corner southWest,
        Corner northEast,
        Corner at,
        List<List<List<Corner>>> ground,
        String exit,
        int notBeforeSeconds) {
    public AdvisedSteward {
        at = at == null ? middle(southWest, northEast) : at;
        ground = ground == null ? List.of(List.of(around(southWest, northEast))) : List.copyOf(ground);
    }

    private static Corner middle(Corner southWest, Corner northEast) {
        return new Corner((southWest.lon() + northEast.lon()) / 2, (southWest.lat() + northEast.lat()) / 2);
    }

    private static List<Corner> around(Corner southWest, Corner northEast) {
        Corner southEast = new Corner(northEast.lon(), southWest.lat());
        Corner northWest = new Corner(southWest.lon(), northEast.lat());
        return List.of(southWest, southEast, northEast, northWest, southWest);
    }
}
