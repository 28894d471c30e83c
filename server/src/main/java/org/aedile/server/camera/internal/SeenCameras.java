package org.aedile.server.camera.internal;

import java.util.Map;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Objection;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Decisions;
import org.aedile.server.agreement.Clause.Records;
import org.aedile.server.audit.Subject;
import org.aedile.server.gate.Gate;
import org.aedile.server.gate.Sight;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceRegistry;
import org.springframework.stereotype.Component;

/** Asks the gate about cameras: who may know what they see, not only that they are there. */
@Component
class SeenCameras {
    static final String KIND = "camera";

    private final SourceRegistry sources;
    private final Gate gate;
    private final Decisions decisions;

    SeenCameras(SourceRegistry sources, Gate gate, Decisions decisions) {
        this.sources = sources;
        this.gate = gate;
        this.decisions = decisions;
    }

    static boolean isCamera(Source source) {
        return source.category().equals(KIND) && !source.retired();
    }

    Sight.View view(Source source, Caller caller) {
        return gate.sightOf(caller).ofShared(Records.CAMERAS, source.agency(), source.category());
    }

    boolean isMasked(String id, Caller caller) {
        return view(sources.require(id), caller) != Sight.View.WHOLE;
    }

    Source require(String id, Caller caller) {
        Source source = sources.find(id).filter(SeenCameras::isCamera).orElseThrow(() -> notFound(id));
        if (view(source, caller) == Sight.View.HIDDEN) {
            throw decisions.refused(caller, new Subject(KIND, id), notFound(id));
        }
        note(source, caller);
        return source;
    }

    /** Writes down what is shown of a camera of others. */
    private void note(Source source, Caller caller) {
        if (view(source, caller) == Sight.View.MASKED) {
            decisions.masked(caller, KIND, source.agency());
        } else if (!Sight.ownOf(caller).owns(source.agency())) {
            decisions.shown(caller, KIND, source.agency());
        }
    }

    Source requireOwn(String id, Caller caller) {
        Source source = require(id, caller);
        if (!Sight.ownOf(caller).owns(source.agency())) {
            throw decisions.refused(
                    caller,
                    new Subject(KIND, id),
                    new AedileException(
                                    ErrorCode.NOT_ALLOWED,
                                    "camera '" + id + "' is of " + source.agency(),
                                    "ask that agency")
                            .because(
                                    Objection.Kind.ONLY_SHOWN,
                                    Map.of("agency", source.agency().value())));
        }
        return source;
    }

    static AedileException notFound(String id) {
        return new AedileException(
                ErrorCode.NOT_FOUND,
                "there is no camera '" + id + "', or it isn't shown to you",
                "a camera is a source of the category 'camera'");
    }
}
