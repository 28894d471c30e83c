package org.aedile.server.oversight;

/**
 * Something that an agency reads personal data for.
 *
 * @param word that a request states
 * @param title a few words for people
 * @param legalBasis the article of the law that allows it
 */
public record NamedPurpose(String word, String title, String legalBasis) {}
