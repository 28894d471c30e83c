package org.aedile.server.camera.internal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How somebody looks through a camera. */
enum Through {
    /** In the city's video system. */
    @JsonProperty("video-system")
    VIDEO_SYSTEM("video-system", "Looked through %s in the video system"),
    /** At the newest still that it sent. */
    @JsonProperty("still")
    STILL("still", "Looked at the still of %s");

    private final String word;
    private final String words;

    Through(String word, String words) {
        this.word = word;
        this.words = words;
    }

    /** The word on the wire and in rows. */
    String word() {
        return word;
    }

    /** A sentence with a place for the camera's name. */
    String words() {
        return words;
    }
}
