package org.aedile.server.source.internal;

import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Decisions;
import org.aedile.server.audit.Subject;
import org.aedile.server.gate.Gate;
import org.aedile.server.gate.Sight;
import org.aedile.server.source.SeenSources;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceRegistry;
import org.springframework.stereotype.Component;

/** Asks the gate about each source, and has written down what was hidden. */
@Component
class GatedSources implements SeenSources {
    private static final String KIND = "source";

    private final SourceRegistry registry;
    private final Gate gate;
    private final Decisions decisions;

    GatedSources(SourceRegistry registry, Gate gate, Decisions decisions) {
        this.registry = registry;
        this.gate = gate;
        this.decisions = decisions;
    }

    @Override
    public Sight.View view(Source source, Caller caller) {
        Sight.View view = gate.sightOf(caller).ofSource(source.agency(), source.category());
        if (view == Sight.View.MASKED && isPersonal(source)) {
            decisions.masked(caller, KIND, source.agency());
        } else if (view != Sight.View.HIDDEN && !Sight.ownOf(caller).owns(source.agency())) {
            decisions.shown(caller, KIND, source.agency());
        }
        return view;
    }

    @Override
    public Source require(String id, Caller caller) {
        Source source = registry.require(id);
        if (view(source, caller) == Sight.View.HIDDEN) {
            throw decisions.refused(caller, new Subject(KIND, id), MemoryRegistry.notFound(id));
        }
        return source;
    }

    @Override
    public Source requireHistory(String id, Caller caller) {
        Source source = require(id, caller);
        Sight.View view = gate.sightOf(caller).ofHistory(source.agency(), source.category(), isPersonal(source));
        if (view == Sight.View.HIDDEN) {
            throw onlySeen(source, caller, "who shows it to you, and not what it says");
        }
        return source;
    }

    @Override
    public Source requireOwn(String id, Caller caller) {
        Source source = require(id, caller);
        if (!Sight.ownOf(caller).owns(source.agency())) {
            throw onlySeen(source, caller, "who lets you see it");
        }
        return source;
    }

    @Override
    public void requireRegistrable(Iterable<Source> sources, Caller caller) {
        Sight own = Sight.ownOf(caller);
        for (Source source : sources) {
            String id = source.id().value();
            if (!own.owns(source.agency())) {
                throw new AedileException(
                        ErrorCode.NOT_ALLOWED,
                        "source '%s' would be of the agency '%s', and you are of '%s'"
                                .formatted(id, source.agency(), caller.agency()),
                        "leave the agency out");
            }
            if (registry.find(id).filter(taken -> !own.owns(taken.agency())).isPresent()) {
                throw taken(id, caller);
            }
        }
    }

    @Override
    public void requireNameable(String id, Caller caller) {
        if (registry.find(id)
                .filter(source -> view(source, caller) == Sight.View.HIDDEN)
                .isPresent()) {
            throw taken(id, caller);
        }
    }

    private AedileException taken(String id, Caller caller) {
        return decisions.refused(
                caller,
                new Subject(KIND, id),
                new AedileException(ErrorCode.CONFLICT, "the id '" + id + "' is taken", "choose another id"));
    }

    private AedileException onlySeen(Source source, Caller caller, String why) {
        String id = source.id().value();
        return decisions.refused(
                caller,
                new Subject(KIND, id),
                new AedileException(
                        ErrorCode.NOT_ALLOWED,
                        "source '" + id + "' is of the agency '" + source.agency() + "', " + why,
                        "ask that agency"));
    }

    private static boolean isPersonal(Source source) {
        return source.stewardship().dataClass().encrypted();
    }
}
