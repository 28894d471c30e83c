package org.aedile.detection;

/**
 * A rule or setting that can't run here. It is counted and listed, never run by halves.
 *
 * @param file where it came from
 * @param id its id, empty when it has none
 * @param title its title, empty when it has none
 * @param reason one sentence: what it needs that is not there, and what would be right
 * @param line line of the file that the reason is about, from 1; 0 when unknown
 * @param column column of that line, from 1; 0 when unknown
 */
public record Refused(String file, String id, String title, String reason, int line, int column) {
    /** {@code file:line:column}, as far as it is known. */
    public String place() {
        return line > 0 ? file + ":" + line + ":" + column : file;
    }
}
