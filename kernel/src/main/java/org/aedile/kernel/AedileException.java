package org.aedile.kernel;

/** A caller's mistake or "not now": carries a code, a sentence with value, unit and limit, and a hint what to do. */
public final class AedileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final String hint;

    public AedileException(ErrorCode code, String detail, String hint) {
        super(detail);
        this.code = code;
        this.hint = hint;
    }

    public AedileException(ErrorCode code, String detail) {
        this(code, detail, "");
    }

    public ErrorCode code() {
        return code;
    }

    /** What to do about it; may be empty. */
    public String hint() {
        return hint;
    }
}
