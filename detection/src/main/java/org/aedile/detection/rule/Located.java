package org.aedile.detection.rule;

/** What was read from a file and knows where it begins. */
interface Located {
    Position start();
}
