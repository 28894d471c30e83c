package org.aedile.server.access.internal;

import org.springframework.security.core.AuthenticationException;

/** The city's identity provider said who they are, and they don't get in all the same. */
final class OidcRefusal extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final String word;

    /**
     * @param word for the log-in page, which says it in the reader's language
     * @param detail for the program's log
     */
    OidcRefusal(String word, String detail) {
        super(detail);
        this.word = word;
    }

    String word() {
        return word;
    }
}
