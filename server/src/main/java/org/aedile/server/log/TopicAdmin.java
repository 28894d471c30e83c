package org.aedile.server.log;

/** Makes the topics of the log with their partitions and retention. Thread-safe; making what exists is no error. */
public interface TopicAdmin {
    /**
     * A topic that forgets by time and size.
     *
     * @param topic name
     * @param partitions at least 1
     */
    void createRetained(String topic, int partitions);

    /** A topic of one partition that keeps the newest record of each key for ever. */
    void createCompacted(String topic);

    /** Deletes the topic and all it holds; absent topics are no error. */
    void delete(String topic);
}
