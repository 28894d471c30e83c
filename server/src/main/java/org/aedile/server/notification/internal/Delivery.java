package org.aedile.server.notification.internal;

import java.util.List;

/**
 * One way of telling a notification, as it is planned.
 *
 * @param way by which channel, to which target
 * @param roles whose screens; empty for all
 * @param people whose screens; empty for all
 * @param withheld why it isn't told; empty when it is
 */
record Delivery(Waiting.Way way, List<String> roles, List<String> people, String withheld) {
    Delivery {
        roles = List.copyOf(roles);
        people = List.copyOf(people);
    }

    Delivery withheld(String reason) {
        return new Delivery(way, roles, people, reason);
    }
}
