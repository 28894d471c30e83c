package org.aedile.server.connector.mqtt;

import java.util.concurrent.CompletableFuture;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.TimeDomain;
import org.aedile.server.observation.Channel;
import org.aedile.server.observation.Intake;
import org.aedile.server.observation.Intake.Unread;
import org.aedile.server.observation.IntakeResult;
import org.aedile.server.observation.Speaker;
import org.aedile.server.observation.Submission;

/** A source or a machine, whose messages are observations. */
record SpeakerGuest(Speaker speaker, Intake intake) implements MqttGuests.Guest {
    private static final String TOPIC_PREFIX = "aedile/v1/";

    /** Waits for room on the log. */
    @Override
    public CompletableFuture<IntakeResult> take(String topic, byte[] payload) {
        return topic.startsWith(TOPIC_PREFIX)
                ? intake.submit(submission(topic, payload, ContentIds.of(payload)))
                : CompletableFuture.completedFuture(wrongTopic(topic));
    }

    /**
     * What need not be taken.
     *
     * @return false when it was lost, because there is no room on the log
     */
    boolean tryTake(String topic, byte[] payload) {
        if (!topic.startsWith(TOPIC_PREFIX)) {
            IntakeResult.Refused unused = wrongTopic(topic);
            return true;
        }
        return intake.trySubmit(submission(topic, payload, "")).isPresent();
    }

    private Submission submission(String topic, byte[] payload, String id) {
        return new Submission(
                TimeDomain.LIVE.id(),
                Channel.MQTT,
                speaker,
                topic.substring(TOPIC_PREFIX.length()),
                id,
                new Submission.Json(payload));
    }

    private IntakeResult.Refused wrongTopic(String topic) {
        return intake.refuse(new Unread(
                TimeDomain.LIVE.id(),
                Channel.MQTT,
                speaker instanceof Speaker.OneSource one ? one.id().value() : "",
                ErrorCode.UNREADABLE_MESSAGE,
                "topic '%.80s' is none of ours; observations go to %s<source>".formatted(topic, TOPIC_PREFIX),
                ""));
    }
}
