package org.aedile.server.playbook;

import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Caller;
import org.aedile.server.written.TextProblem;

/**
 * What playbooks there are: those that came with the program, and what agencies made of them or wrote themselves.
 * Thread-safe.
 */
public interface Playbooks {
    /** One version of each for the caller's agency: the active one, else the newest. In the order of their ids. */
    List<PlaybookVersion> list(Caller caller);

    /**
     * All versions of one for the caller's agency, the newest first, the one that came with the program last.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND}
     */
    List<PlaybookVersion> versions(String id, Caller caller);

    /** The one that an agency runs; empty when it has none of that id, or has retired it. */
    Optional<PlaybookVersion> active(String id, AgencyId agency);

    /** The playbook of a text that was kept. */
    Playbook read(PlaybookVersion version);

    /** What is wrong with a text, for somebody of that agency who writes it; nothing when it could be run. */
    List<TextProblem> check(String text, Caller caller);

    /**
     * Keeps a text as the next version of the playbook that it states. It need not be without problems yet.
     *
     * @throws org.aedile.kernel.AedileException {@code INVALID_VALUE} when it states no id, {@code NOT_ALLOWED} for who is
     *     neither supervisor nor administrator, {@code CONFLICT} when somebody wrote one since {@code basis}
     */
    PlaybookVersion draft(String text, int basis, String reason, Caller caller);

    /**
     * Lets runs begin with a version from now on; the one before is retired.
     *
     * @throws org.aedile.kernel.AedileException {@code INVALID_VALUE} with the first problem of its text
     */
    PlaybookVersion activate(String id, int version, String reason, Caller caller);

    /** Lets no more runs begin with a version of the caller's agency. */
    PlaybookVersion retire(String id, int version, String reason, Caller caller);

    /** What was done to the versions, the newest first. */
    List<PlaybookChange> changes(String id, Caller caller);
}
