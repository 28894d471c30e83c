package org.aedile.server.notification;

import java.util.List;
import java.util.Set;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Severity;
import org.aedile.server.access.Role;

/**
 * What is to be told.
 *
 * @param timeDomain where it happens; only that of the live city reaches anything but screens
 * @param agency whose people are told
 * @param matter what decides who is told
 * @param message what they read
 * @param recipients who is told besides those who subscribed
 */
public record NewNotification(
        String timeDomain, AgencyId agency, Matter matter, Message message, Recipients recipients) {

    /**
     * What decides who is told.
     *
     * @param kind what it is about
     * @param key the same for what is the same; told once within a while, 1 to 200 characters
     * @param severity how urgent; critical is told in quiet hours too
     * @param category kind of source; may be empty
     */
    public record Matter(NotificationKind kind, String key, Severity severity, String category) {
        public Matter {
            requireLength("key", key, 1, 200);
            requireLength("category", category, 0, 64);
        }
    }

    /**
     * What people read. It leaves the platform by e-mail and webhook: no names of people.
     *
     * @param title a few words, 1 to 200 characters
     * @param text a sentence or two, at most 2,000 characters; may be empty
     * @param link path of the screen that shows more, such as {@code /?sel=alert:…}; may be empty
     */
    public record Message(String title, String text, String link) {
        public Message {
            requireLength("title", title, 1, 200);
            requireLength("text", text, 0, 2_000);
            requireLength("link", link, 0, 500);
        }
    }

    /**
     * Who is told on their screens.
     *
     * @param roles who has one of these
     * @param people user names
     */
    public record Recipients(Set<Role> roles, List<String> people) {
        /** Nobody but those who subscribed. */
        public static final Recipients SUBSCRIBED = new Recipients(Set.of(), List.of());

        public Recipients {
            roles = Set.copyOf(roles);
            people = List.copyOf(people);
        }

        /** People of the agency with one of these roles. */
        public static Recipients of(Role... roles) {
            return new Recipients(Set.of(roles), List.of());
        }

        /** These people, whatever their role. */
        public static Recipients of(List<String> people) {
            return new Recipients(Set.of(), people);
        }

        /** True when it is for those only who subscribed. */
        public boolean isNobody() {
            return roles.isEmpty() && people.isEmpty();
        }
    }

    private static void requireLength(String what, String text, int least, int most) {
        if (text.strip().length() < least || text.length() > most) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "%s of a notification must have %d to %d characters, has %d"
                            .formatted(what, least, most, text.length()));
        }
    }
}
