package org.aedile.detection;

/**
 * A rule or setting that can't run here. It is counted and listed, never run by halves.
 *
 * @param file where it came from
 * @param id its id, empty when it has none
 * @param title its title, empty when it has none
 * @param reason one sentence: what it needs that is not there
 */
public record Refused(String file, String id, String title, String reason) {}
