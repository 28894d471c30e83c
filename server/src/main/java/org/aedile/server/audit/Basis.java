package org.aedile.server.audit;

/**
 * Why it was allowed.
 *
 * @param purpose what for; empty when it wasn't asked
 * @param legalBasis on what ground; empty when it wasn't asked
 */
public record Basis(String purpose, String legalBasis) {
    /** Nobody asked for it: what the role allows by itself. */
    public static final Basis NONE = new Basis("", "");
}
