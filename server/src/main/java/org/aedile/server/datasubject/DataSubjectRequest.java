package org.aedile.server.datasubject;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aedile.server.agreement.Grounds.Regime;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked an agency to do with what it holds about them, and how far that is. Immutable; each step makes the
 * next value.
 *
 * @param id 16 hexadecimal digits
 * @param agency who was asked
 * @param application who asks for what
 * @param recorded who wrote it down
 * @param identity how it was made sure that they are who they say; null while nobody did
 * @param extension more time, told to the person in time; null when there is none
 * @param terms what tells the person apart
 * @param search what was looked through so far
 * @param masks further words that nobody but the agency sees
 * @param answer what the person was told; null while it is open
 */
public record DataSubjectRequest(
        String id,
        String agency,
        Application application,
        Act recorded,
        @Nullable IdentityCheck identity,
        @Nullable Extension extension,
        SearchTerms terms,
        SearchProgress search,
        List<String> masks,
        @Nullable Answer answer) {
    public DataSubjectRequest {
        masks = List.copyOf(masks);
    }

    /** What the law lets a person ask for. */
    public enum Right {
        /** What is held: GDPR Art. 15, directive Art. 14. */
        @JsonProperty("access")
        ACCESS,
        /** Correct it: GDPR Art. 16, directive Art. 16(1). */
        @JsonProperty("rectification")
        RECTIFICATION,
        /** Erase it: GDPR Art. 17, directive Art. 16(2). */
        @JsonProperty("erasure")
        ERASURE,
        /** Keep it, and do nothing else with it: GDPR Art. 18, directive Art. 16(3). */
        @JsonProperty("restriction")
        RESTRICTION
    }

    /** How far a request is. */
    public enum State {
        /** Nobody made sure who asks. */
        @JsonProperty("received")
        RECEIVED,
        /** It is known who asks, and not all is looked through. */
        @JsonProperty("identified")
        IDENTIFIED,
        /** All is looked through, and somebody has to judge what was found. */
        @JsonProperty("searched")
        SEARCHED,
        /** The person has been told. */
        @JsonProperty("answered")
        ANSWERED
    }

    /**
     * Who asks for what.
     *
     * @param applicant their name, as the answer greets them
     * @param contact where the answer goes
     * @param right what they ask for
     * @param regime law under which the agency has the data
     * @param receivedOn day on which it came in
     * @param words what they wrote, in short; may be empty
     */
    @Schema(name = "RequestApplication")
    public record Application(
            String applicant, String contact, Right right, Regime regime, LocalDate receivedOn, String words) {}

    /** Who did something, and when. */
    @Schema(name = "RequestAct")
    public record Act(String by, Instant at) {}

    /**
     * How it was made sure that they are who they say; no copy of a document is kept.
     *
     * @param method for example "identity card shown at the desk"
     */
    public record IdentityCheck(String method, Act done) {}

    /**
     * More time.
     *
     * @param months 1 or 2
     * @param reason why: what is complex, or how many requests there are
     */
    @Schema(name = "DeadlineExtension")
    public record Extension(int months, String reason, Act done) {}

    /**
     * What the person was told.
     *
     * @param refusal why as a whole nothing is told; null when something is
     * @param statement in the officer's words
     * @param hash SHA-256 of the answer as JSON, hexadecimal; the page that is printed is made of that
     */
    @Schema(name = "RequestAnswer")
    public record Answer(@Nullable Refusal refusal, String statement, String hash, Act done) {}

    /** How far it is. */
    public State state() {
        if (answer != null) {
            return State.ANSWERED;
        }
        if (identity == null) {
            return State.RECEIVED;
        }
        return search.complete() ? State.SEARCHED : State.IDENTIFIED;
    }

    /** The day on which the answer has to be there at the latest. */
    public LocalDate dueOn() {
        return Deadline.of(application.receivedOn(), extension == null ? 0 : extension.months());
    }

    public DataSubjectRequest withIdentity(IdentityCheck check) {
        return new DataSubjectRequest(
                id, agency, application, recorded, check, extension, terms, search, masks, answer);
    }

    public DataSubjectRequest withExtension(Extension more) {
        return new DataSubjectRequest(id, agency, application, recorded, identity, more, terms, search, masks, answer);
    }

    /** The search begins anew with other terms. */
    public DataSubjectRequest withTerms(SearchTerms newTerms) {
        return new DataSubjectRequest(
                id, agency, application, recorded, identity, extension, newTerms, SearchProgress.NONE, masks, answer);
    }

    public DataSubjectRequest withSearch(SearchProgress progress) {
        return new DataSubjectRequest(
                id, agency, application, recorded, identity, extension, terms, progress, masks, answer);
    }

    public DataSubjectRequest withMasks(List<String> words) {
        return new DataSubjectRequest(
                id, agency, application, recorded, identity, extension, terms, search, words, answer);
    }

    public DataSubjectRequest withAnswer(Answer told) {
        return new DataSubjectRequest(
                id, agency, application, recorded, identity, extension, terms, search, masks, told);
    }
}
