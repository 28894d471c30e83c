package org.aedile.server.config;

import java.util.List;
import org.aedile.kernel.ErrorCode;

/** The settings can't be used; the message names every problem, one a line. */
public final class WrongSettings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    public WrongSettings(List<String> problems) {
        super(ErrorCode.CONFIGURATION.title() + ":\n  - " + String.join("\n  - ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
