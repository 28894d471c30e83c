package org.aedile.server.observation;

/** The way on which an observation came; the word is a metric's label. */
public enum Channel {
    HTTP("http"),
    MQTT("mqtt"),
    SYSLOG_TCP("syslog-tcp"),
    SYSLOG_UDP("syslog-udp"),
    FILE("file"),
    DEMO("demo");

    private final String word;

    Channel(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
