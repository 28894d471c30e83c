package org.aedile.server.oversight.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aedile.kernel.AgencyId;
import org.aedile.server.oversight.Notices;
import org.springframework.stereotype.Component;

/** The numbers of notices, from memory: a screen that begins asks anyway. */
@Component
class NoticeBoard implements Notices {
    private final Map<AgencyId, Long> numbers = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Override
    public long number(AgencyId agency) {
        return numbers.getOrDefault(agency, 0L);
    }

    @Override
    public void listen(Runnable changed) {
        listeners.add(changed);
    }

    @Override
    public void changed(AgencyId... agencies) {
        for (AgencyId agency : agencies) {
            numbers.merge(agency, 1L, Long::sum);
        }
        listeners.forEach(Runnable::run);
    }
}
