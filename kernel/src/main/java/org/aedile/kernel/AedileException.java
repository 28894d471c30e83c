package org.aedile.kernel;

import java.util.List;
import java.util.Map;

/** A caller's mistake or "not now": carries a code, a sentence with value, unit and limit, and a hint what to do. */
public final class AedileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final String hint;
    private final transient List<Objection> objections;

    public AedileException(ErrorCode code, String detail, String hint) {
        this(code, detail, hint, List.of());
    }

    public AedileException(ErrorCode code, String detail, String hint, List<Objection> objections) {
        super(detail);
        this.code = code;
        this.hint = hint;
        this.objections = List.copyOf(objections);
    }

    public AedileException(ErrorCode code, String detail) {
        this(code, detail, "");
    }

    /** The same, with what screens need to say it in the reader's language. */
    public AedileException because(Objection objection) {
        return new AedileException(code, String.valueOf(getMessage()), hint, List.of(objection));
    }

    /** The same, by kind and facts. */
    public AedileException because(Objection.Kind kind, Map<String, String> facts) {
        return because(new Objection(kind, facts));
    }

    /** The same, for what needs no facts. */
    public AedileException because(Objection.Kind kind) {
        return because(kind, Map.of());
    }

    public ErrorCode code() {
        return code;
    }

    /** What to do about it; may be empty. */
    public String hint() {
        return hint;
    }

    /** What exactly stands against it, for screens; empty where the code says all there is. */
    public List<Objection> objections() {
        return objections;
    }
}
