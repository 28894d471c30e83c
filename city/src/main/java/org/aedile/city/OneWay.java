package org.aedile.city;

/** In which direction of its line a street may be driven. */
public enum OneWay {
    BOTH,
    FORWARDS,
    BACKWARDS
}
