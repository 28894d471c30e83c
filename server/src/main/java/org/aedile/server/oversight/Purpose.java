package org.aedile.server.oversight;

import org.aedile.server.audit.Basis;

/** What personal data are read for. */
public sealed interface Purpose {
    /** What the audit log says it is: words without content. */
    Basis basis();

    /** What the person said; may hold content. */
    String reason();

    /**
     * The incident that one works on.
     *
     * @param reference of the incident
     */
    record Incident(String reference) implements Purpose {
        private static final String LEGAL_BASIS = "GDPR 6(1)(d), 6(1)(e), LED 8";

        @Override
        public Basis basis() {
            return new Basis("incident " + reference, LEGAL_BASIS);
        }

        @Override
        public String reason() {
            return "";
        }
    }

    /**
     * A purpose of the agency's list.
     *
     * @param named which one
     * @param reason why in this case
     */
    record Listed(NamedPurpose named, String reason) implements Purpose {
        @Override
        public Basis basis() {
            return new Basis(named.word(), named.legalBasis());
        }
    }

    /**
     * An emergency in which the glass was broken.
     *
     * @param id of the breaking
     * @param reason that was given then
     */
    record Emergency(String id, String reason) implements Purpose {
        private static final String LEGAL_BASIS = "GDPR 6(1)(d), LED 8";

        @Override
        public Basis basis() {
            return new Basis("break-glass " + id, LEGAL_BASIS);
        }
    }
}
