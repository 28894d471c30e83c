package org.aedile.server.status;

/** A part of the platform that can tell how it is; a bean of the feature that runs it. */
@FunctionalInterface
public interface StatusPart {
    /** How it is now. Answers within a second and never throws. */
    Status.Part part();
}
