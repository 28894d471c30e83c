/**
 * Observations over MQTT 3.1.1 and 5, QoS 0 and 1, on the topic {@code aedile/v1/<source>}. There is no broker: a PUBLISH
 * goes to the log and its PUBACK comes when the log has it. Start at {@link org.aedile.server.connector.mqtt.MqttEndpoints}.
 */
@NullMarked
package org.aedile.server.connector.mqtt;

import org.jspecify.annotations.NullMarked;
