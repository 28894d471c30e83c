/**
 * The job's way in and out on Kafka: {@link org.aedile.job.kafka.KafkaEnds} makes source and sinks, {@link
 * org.aedile.job.kafka.LoggedResources} the rest. Nothing else of the job knows Kafka.
 */
@NullMarked
package org.aedile.job.kafka;

import org.jspecify.annotations.NullMarked;
