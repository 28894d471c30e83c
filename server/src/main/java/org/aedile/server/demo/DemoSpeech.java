package org.aedile.server.demo;

import java.util.Map;
import org.aedile.city.demo.DemoCity;
import org.aedile.kernel.Content;
import org.aedile.kernel.FieldValue;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.Observation;
import org.aedile.server.observation.Channel;
import org.aedile.server.observation.Speaker;
import org.aedile.server.observation.Submission;
import org.aedile.wire.FieldEncoder;
import org.aedile.wire.ObservationDraft;

/** Puts what the demo city says into the words of the gateway. Reusable; one thread. */
final class DemoSpeech {
    private static final Speaker DEMO = new Speaker.Platform("the demo");

    private final FieldEncoder encoder = new FieldEncoder();

    Submission submission(Observation observation) {
        ObservationDraft draft = new ObservationDraft(
                observation.source().value(),
                observation.id(),
                observation.eventTime().toEpochMilli(),
                observation.place(),
                LogSource.NONE,
                body(observation.content()));
        return new Submission(
                DemoCity.DOMAIN, Channel.DEMO, DEMO, draft.source(), draft.id(), new Submission.Read(draft, ""));
    }

    private ObservationDraft.Body body(Content content) {
        if (content instanceof Content.Reading reading) {
            return new ObservationDraft.Reading(reading.property(), reading.value(), reading.unit());
        }
        return fields(((Content.LogRecord) content).fields());
    }

    private ObservationDraft.Body fields(Map<String, FieldValue> fields) {
        encoder.begin();
        fields.forEach((name, value) -> {
            if (value instanceof FieldValue.Text text) {
                encoder.text(name, text.value());
            } else if (value instanceof FieldValue.Whole whole) {
                encoder.whole(name, whole.value());
            } else {
                throw new IllegalStateException("the demo city says only texts and whole numbers, not " + value);
            }
        });
        return encoder.finish();
    }
}
