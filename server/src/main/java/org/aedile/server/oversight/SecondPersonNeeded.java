package org.aedile.server.oversight;

/** An act waits for a second person. */
public final class SecondPersonNeeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String request;

    /** @param request id of the request that waits */
    public SecondPersonNeeded(String request, String detail) {
        super(detail);
        this.request = request;
    }

    /** Id of the request that waits. */
    public String request() {
        return request;
    }
}
