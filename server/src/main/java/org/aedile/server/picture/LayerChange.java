package org.aedile.server.picture;

import java.util.List;

/**
 * What changed on a layer between two numbers of a picture.
 *
 * @param put records that came or changed, as they are now
 * @param gone ids of those that are not seen any more
 */
public record LayerChange(List<Object> put, List<String> gone) {
    public LayerChange {
        put = List.copyOf(put);
        gone = List.copyOf(gone);
    }

    /** True when it says nothing. */
    public boolean isEmpty() {
        return put.isEmpty() && gone.isEmpty();
    }
}
