package org.aedile.kernel;

import java.util.Locale;
import java.util.Map;

/**
 * What exactly stands against a request, finer than its {@link ErrorCode}: screens say it in the reader's words.
 *
 * @param facts what the words are about, by the names that the kind lists; times are ISO 8601 in UTC
 */
public record Objection(Kind kind, Map<String, String> facts) {
    public Objection {
        facts = Map.copyOf(facts);
    }

    /** A text of {@code has} characters where {@code least} to {@code most} are right. */
    public static Objection textLength(String field, int has, int least, int most) {
        return new Objection(
                Kind.TEXT_LENGTH,
                Map.of(
                        "field", field,
                        "has", String.valueOf(has),
                        "least", String.valueOf(least),
                        "most", String.valueOf(most)));
    }

    /** Which words. Append only: they are part of the public contract. */
    public enum Kind {
        /** Somebody changed that field meanwhile: {@code field}, {@code value}, {@code by}, {@code at}. */
        FIELD_CHANGED,
        /** Somebody changed that item of the queue meanwhile. */
        ITEM_CHANGED,
        /** {@code title}, {@code state}. */
        TASK_CHANGED,
        /** There is a newer version than the one that was looked at: {@code newest}, {@code basis}. */
        VERSION_CHANGED,
        /** {@code reason}, {@code by}, {@code at}. */
        ALERT_CLOSED,
        /** {@code number}. */
        INCIDENT_CLOSED,
        /** {@code number}. */
        INCIDENT_OPEN,
        /** The agency has tasks left: {@code titles}. */
        TASKS_LEFT,
        /** The alert belongs to another open incident. */
        ALERT_TAKEN,
        /** A critical item stays one of its own: {@code item}. */
        CRITICAL_ALONE,
        /** {@code source}, {@code by}, {@code until}, {@code reason}. */
        SHELVED,
        /** {@code unit}, {@code status}. */
        UNIT_BUSY,
        /** It is another agency's, which only lets it be seen: {@code agency}. */
        ONLY_SHOWN,
        /** The caller's agency takes no part: {@code lead}. */
        NO_PART,
        /** An agency has to be asked to take part first: {@code agency}, {@code number}. */
        NOT_ASKED,
        /** {@code title}, {@code agency}. */
        OTHERS_TASK,
        /** {@code to}. */
        HANDED_TO_OTHERS,
        /** {@code at}. */
        TAKEN_OVER,
        /** Open parts: closed by the commander or a supervisor of {@code agency}. */
        PARTS_OPEN,
        /** Another system is the authority: {@code authority}, {@code number}. */
        MIRROR,
        /** One looks with other eyes, and changes nothing: {@code role}. */
        LOOKING_AS,
        /** It takes one of these roles: {@code roles}, with commas between; of {@code agency}, if not empty. */
        ROLE_NEEDED,
        /** Somebody else has to decide on what one asked for. */
        OWN_REQUEST,
        /** A person, or an agency, approves once. */
        APPROVED_ALREADY,
        /** The log-in is too long ago for this: {@code minutes}. */
        LOG_IN_AGAIN,
        /** Name or password is wrong. */
        WRONG_PASSWORD,
        /** The code is wrong or was used already. */
        WRONG_CODE,
        /** The account is closed. */
        ACCOUNT_CLOSED,
        /** The log-in took too long. */
        LOG_IN_ENDED,
        /** The passkey opens no account. */
        PASSKEY_UNKNOWN,
        /** Too many failed log-ins: {@code seconds} to wait. */
        WAIT,
        /** So many wait already: {@code count}. */
        QUEUE_FULL,
        /** {@code field}, {@code has}, {@code least}, {@code most}, in characters. */
        TEXT_LENGTH,
        /** {@code bytes}, {@code most}. */
        FILE_SIZE,
        /** {@code field}. */
        FIELD_EMPTY,
        /** {@code field}, {@code value}, {@code unit}, {@code limit}. */
        TOO_LOW,
        /** {@code field}, {@code value}, {@code unit}, {@code limit}. */
        TOO_HIGH,
        /** {@code field}, {@code value}. */
        NOT_NUMBER,
        /** {@code field}, {@code value}, {@code allowed}. */
        NOT_ALLOWED_VALUE,
        /** {@code field}, {@code value}. */
        UNREADABLE_VALUE;

        /** The word on the wire: lower case with dashes. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
