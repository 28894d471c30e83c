package org.aedile.server.datasubject.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aedile.server.agreement.Grounds.Regime;
import org.aedile.server.datasubject.DataSubjectRequest.Right;
import org.aedile.server.datasubject.Refusal;
import org.aedile.server.datasubject.SearchProgress.Looked;
import org.aedile.server.privacy.PersonalRecord.Kind;
import org.aedile.server.privacy.PersonalRecords.Kept;
import org.jspecify.annotations.Nullable;

/**
 * What a person is told, as the file that they get.
 *
 * @param request id of the request
 * @param agency who answers
 * @param applicant whom it answers
 * @param right what they asked for
 * @param regime law under which the agency has the data
 * @param receivedOn when they asked
 * @param answeredOn when they were told
 * @param refusal article that allows to tell nothing; null when something is told
 * @param statement in the officer's words
 * @param searched what was looked through
 * @param records what is held, other people hidden
 * @param withheld how many records were left out, by article
 * @param acts what became of records that were to be erased
 */
record AnswerText(
        String request,
        String agency,
        String applicant,
        Right right,
        Regime regime,
        LocalDate receivedOn,
        LocalDate answeredOn,
        @Nullable String refusal,
        String statement,
        Searched searched,
        List<Told> records,
        List<Withheld> withheld,
        List<Act> acts) {
    /** What was looked through: which sources (empty for all), which time, how many records of each kind. */
    record Searched(
            List<String> sources,
            @Nullable Instant from,
            @Nullable Instant to,
            List<Looked> kinds) {}

    /**
     * A record of the person.
     *
     * @param about why its source exists and on what legal basis; empty where there is none
     * @param fields what it says; empty when nobody can read it any more
     */
    record Told(int number, Kind kind, String source, String about, Instant time, Map<String, String> fields) {}

    /** Records that were left out. */
    record Withheld(Refusal refusal, String article, int count) {}

    /** @param kept why it was not erased; null when it was */
    record Act(int number, @Nullable Kept kept) {}
}
