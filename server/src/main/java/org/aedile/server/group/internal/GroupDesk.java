package org.aedile.server.group.internal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Severity;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Colleagues;
import org.aedile.server.access.Deeds;
import org.aedile.server.access.Role;
import org.aedile.server.agency.GroupId;
import org.aedile.server.agreement.Clause;
import org.aedile.server.audit.Subject;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.gate.ExtraSight;
import org.aedile.server.gate.Sight.Grant;
import org.aedile.server.group.Group;
import org.aedile.server.group.Group.Member;
import org.aedile.server.group.Groups;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk at which groups are kept. Who is in which is kept in memory too, as the gate asks for it at every request. */
@Service
class GroupDesk implements Groups, ExtraSight {
    private static final String KIND = "group";

    /** What a member sees of what belongs to the group: all, and may look after it. */
    private static final List<Clause> ALL = List.of(
            new Clause(Clause.Records.ALERTS, Set.of(), Severity.LOW, Clause.Masking.NOTHING, Clause.Use.HANDLE),
            new Clause(Clause.Records.SOURCES, Set.of(), Severity.LOW, Clause.Masking.NOTHING, Clause.Use.SEE));

    private final GroupStore store;
    private final Colleagues colleagues;
    private final Deeds deeds;
    private final TransactionTemplate transactions;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile List<Group> groups;

    GroupDesk(GroupStore store, Colleagues colleagues, Deeds deeds, TransactionTemplate transactions) {
        this.colleagues = colleagues;
        this.store = store;
        this.deeds = deeds;
        this.transactions = transactions;
        this.groups = listed();
    }

    /** Of all agencies: memory holds the groups of everybody, whoever's request changes one. */
    private List<Group> listed() {
        return Asking.as(Asker.Part.PLATFORM, store::list);
    }

    @Override
    public List<Grant> of(AgencyId agency, String username) {
        return groups.stream()
                .filter(group -> group.id().agency().equals(agency) && group.has(username))
                .map(group -> group.id().owner())
                .flatMap(owner -> ALL.stream().map(clause -> new Grant(owner, clause)))
                .toList();
    }

    @Override
    public Set<String> people() {
        return groups.stream()
                .flatMap(group -> group.members().stream())
                .filter(Member::isIn)
                .map(Member::username)
                .collect(Collectors.toSet());
    }

    @Override
    public void listen(Runnable changed) {
        listeners.add(changed);
    }

    @Override
    public List<Group> list(Caller caller) {
        return groups.stream().filter(group -> isSeen(group, caller)).toList();
    }

    @Override
    public Group require(String name, Caller caller) {
        return groups.stream()
                .filter(group -> group.id().name().equals(name) && isSeen(group, caller))
                .findFirst()
                .orElseThrow(() -> new AedileException(
                        ErrorCode.NOT_FOUND,
                        "there is no group '" + name + "' that you see",
                        "GET /api/v1/groups lists yours"));
    }

    @Override
    public Group found(String name, String title, List<String> owners, Caller caller) {
        if (!manages(caller)) {
            throw notAllowed("a group is founded by an administrator or a privacy officer");
        }
        if (title.isBlank() || title.length() > 100 || owners.isEmpty()) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE, "a group needs a title of 1 to 100 characters and an owner");
        }
        GroupId id = new GroupId(caller.agency(), name);
        colleagues.require(owners, id.agency());
        change("founded", id, () -> {
            add(id, title.strip(), caller);
            owners.forEach(owner -> put(id, owner, true, caller));
        });
        return require(name, caller);
    }

    @Override
    public Group add(String name, String username, boolean owner, Caller caller) {
        Group group = require(name, caller);
        if (!manages(caller) && !group.isOwnedBy(caller.username())) {
            throw notAllowed("people are added by the owners of a group");
        }
        colleagues.require(List.of(username), group.id().agency());
        change("added " + username, group.id(), () -> put(group.id(), username, owner, caller));
        return require(name, caller);
    }

    @Override
    public Group confirm(String name, String username, Caller caller) {
        Group group = require(name, caller);
        Member member = requireMember(group, username);
        if (!caller.has(Role.PRIVACY)) {
            throw notAllowed("this needs a privacy officer");
        }
        if (member.addedBy().equals(caller.username()) || username.equals(caller.username())) {
            throw notAllowed("who added somebody, or was added, can't agree to it as well");
        }
        change("confirmed " + username, group.id(), () -> store.put(group.id(), member, caller.username()));
        return require(name, caller);
    }

    @Override
    public Group remove(String name, String username, Caller caller) {
        Group group = require(name, caller);
        requireMember(group, username);
        if (!manages(caller) && !group.isOwnedBy(caller.username())) {
            throw notAllowed("people are put out by the owners of a group, an administrator or a privacy officer");
        }
        boolean another = group.members().stream()
                .anyMatch(one -> one.isIn() && one.owner() && !one.username().equals(username));
        if (group.isOwnedBy(username) && !another) {
            throw new AedileException(
                    ErrorCode.CONFLICT,
                    "without " + username + " group '" + name + "' would have no owner",
                    "make somebody else its owner first");
        }
        change("removed " + username, group.id(), () -> store.remove(group.id(), username));
        return group;
    }

    /** An owner's word is enough, but for themselves; all others wait for a privacy officer who isn't one of the two. */
    private void put(GroupId id, String username, boolean owner, Caller caller) {
        boolean byOwner =
                groups.stream().anyMatch(group -> group.id().equals(id) && group.isOwnedBy(caller.username()));
        boolean enough = byOwner || (caller.has(Role.PRIVACY) && !username.equals(caller.username()));
        Member member = new Member(username, owner, caller.username(), null, null);
        store.put(id, member, enough ? caller.username() : null);
    }

    private void add(GroupId id, String title, Caller caller) {
        try {
            store.add(id, title, caller.username());
        } catch (DuplicateKeyException e) {
            throw new AedileException(
                    ErrorCode.CONFLICT, "there is a group '" + id.name() + "' already", "choose another name");
        }
    }

    private void change(String verb, GroupId id, Runnable deed) {
        transactions.executeWithoutResult(status -> {
            deed.run();
            String[] words = verb.split(" ", 2);
            deeds.done(words[0], new Subject(KIND, id.toString()), words.length > 1 ? words[1] : id.name());
        });
        groups = listed();
        listeners.forEach(Runnable::run);
    }

    private static boolean isSeen(Group group, Caller caller) {
        return group.id().agency().equals(caller.agency()) && (manages(caller) || group.has(caller.username()));
    }

    private static boolean manages(Caller caller) {
        return caller.has(Role.ADMIN) || caller.has(Role.PRIVACY);
    }

    private static Member requireMember(Group group, String username) {
        return group.findMember(username)
                .orElseThrow(() -> new AedileException(
                        ErrorCode.NOT_FOUND,
                        "there is nobody called '" + username + "' in group '"
                                + group.id().name() + "'"));
    }

    private static AedileException notAllowed(String why) {
        return new AedileException(ErrorCode.NOT_ALLOWED, why, "ask one of its owners");
    }
}
