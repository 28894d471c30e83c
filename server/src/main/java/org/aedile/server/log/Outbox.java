package org.aedile.server.log;

import java.util.List;

/**
 * A table that is published to a compacted topic: each row carries its revision and the one that the topic has (decision
 * 0033).
 *
 * @param <R> a row with its revision
 */
public interface Outbox<R> {
    /** Up to {@code limit} rows whose newest revision the topic may lack. */
    List<R> listUnpublished(int limit);

    /** The topic has them at the revisions that they carry. */
    void markPublished(List<R> published);

    /** Everything is to be published again: the topic may be new while the database is not. */
    void forgetPublished();
}
