package org.aedile.server.group;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aedile.server.agency.GroupId;
import org.jspecify.annotations.Nullable;

/**
 * A need-to-know group.
 *
 * @param id whose it is, and its name
 * @param title what people call it
 * @param members who is in it, and who shall be
 */
public record Group(GroupId id, String title, List<Member> members) {
    public Group {
        members = List.copyOf(members);
    }

    /**
     * Somebody in a group.
     *
     * @param username who
     * @param owner true when they may add others
     * @param addedBy who put them in
     * @param confirmedBy who agreed to it; null while a privacy officer has yet to
     * @param confirmedAt when; null while nobody has
     */
    public record Member(
            String username,
            boolean owner,
            String addedBy,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt) {
        /** True when they are in it, false while a privacy officer has yet to agree. */
        public boolean isIn() {
            return confirmedBy != null;
        }
    }

    public Optional<Member> findMember(String username) {
        return members.stream().filter(one -> one.username().equals(username)).findFirst();
    }

    /** True when that person is in it. */
    public boolean has(String username) {
        return findMember(username).filter(Member::isIn).isPresent();
    }

    /** True when that person is in it and may add others. */
    public boolean isOwnedBy(String username) {
        return findMember(username).filter(Member::isIn).filter(Member::owner).isPresent();
    }
}
