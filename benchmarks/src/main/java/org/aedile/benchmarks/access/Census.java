package org.aedile.benchmarks.access;

import java.util.List;
import java.util.Set;
import org.aedile.benchmarks.access.Canaries.Canary;

/** What there is, as the machine's own command line sees it. */
final class Census {
    private static final List<String> LISTS = List.of(
            "sources?limit=1000",
            "alerts?domain=live&limit=500",
            "agreements",
            "accounts",
            "tokens",
            "privacy/holds",
            "rules",
            "zones",
            "assets?limit=1000",
            "rejected?limit=500");

    private Census() {}

    static Set<Canary> take(Visitor local, Canaries canaries) {
        StringBuilder all = new StringBuilder();
        LISTS.forEach(list -> all.append(local.get("/api/v1/" + list)));
        return canaries.in(all.toString());
    }
}
