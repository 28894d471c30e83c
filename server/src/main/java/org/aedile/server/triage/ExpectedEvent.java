package org.aedile.server.triage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a city knows of beforehand: a concert, a market, a march. What detectors that learn find unusual inside is
 * marked as expected and waits in the agency's queue a step less urgent, while the event lasts; never what is critical, and
 * nothing that a rule or a fixed limit found.
 *
 * @param id 32 hexadecimal digits
 * @param agency whose queue it is about
 * @param name what people call it
 * @param place where
 * @param categories kinds of source that it concerns; empty for all
 * @param begins when, by the domain's clock
 * @param ends when
 * @param by who told of it, or changed it last
 * @param withdrawnBy who took it back; null for nobody
 * @param count alerts that were marked
 */
public record ExpectedEvent(
        String id,
        String agency,
        String name,
        ExpectedPlace place,
        List<String> categories,
        Instant begins,
        Instant ends,
        String by,
        @Nullable String withdrawnBy,
        int count) {
    public ExpectedEvent {
        categories = List.copyOf(categories);
    }

    /** True until it is over or taken back. */
    public boolean isOn(Instant now) {
        return withdrawnBy == null && now.isBefore(ends);
    }

    /** True when it concerns that kind of source. */
    public boolean isAbout(String category) {
        return categories.isEmpty() || categories.contains(category);
    }

    /** The same, taken back by somebody. */
    public ExpectedEvent withdrawn(String person) {
        return new ExpectedEvent(id, agency, name, place, categories, begins, ends, by, person, count);
    }
}
