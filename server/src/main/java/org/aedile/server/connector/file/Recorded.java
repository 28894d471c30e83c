package org.aedile.server.connector.file;

/**
 * One recorded observation, ready to be fed.
 *
 * @param timeMillis event time, milliseconds since 1970
 * @param json the observation as sources send it, one line
 */
record Recorded(long timeMillis, String json) {}
