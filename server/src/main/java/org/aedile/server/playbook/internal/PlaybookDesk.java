package org.aedile.server.playbook.internal;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.access.KnownAgencies;
import org.aedile.server.access.Role;
import org.aedile.server.access.RoleNeeded;
import org.aedile.server.api.Basis;
import org.aedile.server.audit.Subject;
import org.aedile.server.incidenttype.IncidentTypes;
import org.aedile.server.playbook.Playbook;
import org.aedile.server.playbook.PlaybookChange;
import org.aedile.server.playbook.PlaybookVersion;
import org.aedile.server.playbook.PlaybookVersion.State;
import org.aedile.server.playbook.Playbooks;
import org.aedile.server.playbook.internal.PlaybookReader.Names;
import org.aedile.server.written.TextProblem;
import org.aedile.server.written.WrittenMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What an agency wrote and activated stands in the place of what came with the program. */
@Service
class PlaybookDesk implements Playbooks {
    private static final String KIND = "playbook";
    private static final int LONGEST = 100_000;

    private final ShippedPlaybooks shipped;
    private final PostgresPlaybooks store;
    private final IncidentTypes types;
    private final KnownAgencies agencies;
    private final Deeds deeds;
    private final TransactionTemplate transactions;
    private final InstantSource clock = InstantSource.system();

    PlaybookDesk(
            ShippedPlaybooks shipped,
            PostgresPlaybooks store,
            IncidentTypes types,
            KnownAgencies agencies,
            Deeds deeds,
            TransactionTemplate transactions) {
        this.shipped = shipped;
        this.store = store;
        this.types = types;
        this.agencies = agencies;
        this.deeds = deeds;
        this.transactions = transactions;
    }

    @Override
    public List<PlaybookVersion> list(Caller caller) {
        Map<String, PlaybookVersion> shown = new TreeMap<>();
        shipped.list().forEach(one -> shown.put(one.id(), one));
        Map<String, List<PlaybookVersion>> own = new TreeMap<>();
        store.list(caller.agency())
                .forEach(one ->
                        own.computeIfAbsent(one.id(), id -> new ArrayList<>()).add(one));
        own.forEach((id, versions) -> shown.put(id, shownOf(versions)));
        return List.copyOf(shown.values());
    }

    private static PlaybookVersion shownOf(List<PlaybookVersion> versions) {
        return versions.stream()
                .filter(one -> one.state() == State.ACTIVE)
                .findFirst()
                .orElse(versions.get(0));
    }

    @Override
    public List<PlaybookVersion> versions(String id, Caller caller) {
        List<PlaybookVersion> versions = Stream.concat(
                        store.versions(id, caller.agency()).stream(), shipped.find(id).stream())
                .toList();
        if (versions.isEmpty()) {
            throw notFound(id);
        }
        return versions;
    }

    @Override
    public Optional<PlaybookVersion> active(String id, AgencyId agency) {
        List<PlaybookVersion> own = store.versions(id, agency);
        Optional<PlaybookVersion> active =
                own.stream().filter(one -> one.state() == State.ACTIVE).findFirst();
        boolean givenUp = own.stream().anyMatch(one -> one.state() == State.RETIRED);
        return active.isPresent() || givenUp ? active : shipped.find(id);
    }

    @Override
    public Playbook read(PlaybookVersion version) {
        return PlaybookReader.reread(version.text());
    }

    @Override
    public List<TextProblem> check(String text, Caller caller) {
        return PlaybookReader.read(text, names(caller)).problems();
    }

    private Names names(Caller caller) {
        List<String> known =
                types.list(caller).stream().map(one -> one.type().id()).toList();
        Stream<String> neighbours = agencies.list(caller).stream().map(AgencyId::value);
        return new Names(
                known,
                Stream.concat(ShippedPlaybooks.kinds().stream(), neighbours).toList());
    }

    @Override
    public PlaybookVersion draft(String text, int basis, String reason, Caller caller) {
        requireWriter(caller);
        List<TextProblem> problems = new ArrayList<>();
        Optional<WrittenMap> head = WrittenMap.read(text, "the playbook", problems);
        String id = head.map(one -> one.word("id")).orElse("");
        String title = head.map(one -> one.text("title", 120)).orElse("");
        requireNone(problems);
        if (text.length() > LONGEST) {
            throw new AedileException(
                    ErrorCode.TEXT_TOO_LONG, "the text has %d characters, limit %d".formatted(text.length(), LONGEST));
        }
        return inLock(id, caller, () -> {
            int newest = newest(id, caller);
            Basis.requireNewest("playbook " + id, basis, newest);
            PlaybookVersion added = new PlaybookVersion(
                    id,
                    caller.agency().value(),
                    newest + 1,
                    State.DRAFT,
                    title,
                    text,
                    clock.instant(),
                    caller.username(),
                    reason);
            store.add(added);
            changed(added, "drafted", reason, caller);
            return added;
        });
    }

    @Override
    public PlaybookVersion activate(String id, int version, String reason, Caller caller) {
        requireWriter(caller);
        PlaybookVersion wanted = requireOwn(id, version, caller);
        requireNone(check(wanted.text(), caller));
        return change(wanted, caller, now -> {
            if (now.state() == State.ACTIVE) {
                throw conflict(now);
            }
            store.versions(id, caller.agency()).stream()
                    .filter(one -> one.state() == State.ACTIVE)
                    .forEach(one -> store.setState(one, State.RETIRED));
            store.setState(now, State.ACTIVE);
            changed(now, "activated", reason, caller);
        });
    }

    @Override
    public PlaybookVersion retire(String id, int version, String reason, Caller caller) {
        requireWriter(caller);
        return change(requireOwn(id, version, caller), caller, now -> {
            if (now.state() == State.RETIRED) {
                throw conflict(now);
            }
            store.setState(now, State.RETIRED);
            changed(now, "retired", reason, caller);
        });
    }

    @Override
    public List<PlaybookChange> changes(String id, Caller caller) {
        return store.changes(id, caller.agency());
    }

    private PlaybookVersion change(PlaybookVersion wanted, Caller caller, Consumer<PlaybookVersion> step) {
        return inLock(wanted.id(), caller, () -> {
            step.accept(requireOwn(wanted.id(), wanted.version(), caller));
            return requireOwn(wanted.id(), wanted.version(), caller);
        });
    }

    private <T> T inLock(String id, Caller caller, Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> {
            store.lock(id, caller.agency());
            return work.get();
        }));
    }

    private void changed(PlaybookVersion version, String deed, String reason, Caller caller) {
        store.addChange(
                version, new PlaybookChange(version.version(), deed, caller.username(), clock.instant(), reason));
        deeds.done(deed, new Subject(KIND, version.id()), version.text());
    }

    private int newest(String id, Caller caller) {
        return store.versions(id, caller.agency()).stream()
                .findFirst()
                .map(PlaybookVersion::version)
                .orElse(0);
    }

    private PlaybookVersion requireOwn(String id, int version, Caller caller) {
        return store.versions(id, caller.agency()).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(() -> notFound(id + " of version " + version));
    }

    private static void requireNone(List<TextProblem> problems) {
        if (!problems.isEmpty()) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    problems.get(0).sentence(),
                    "POST /api/v1/playbooks/check tells all that is wrong");
        }
    }

    private static void requireWriter(Caller caller) {
        if (!caller.has(Role.SUPERVISOR) && !caller.has(Role.ADMIN)) {
            throw RoleNeeded.of(
                    "playbooks are written by a supervisor or an administrator", caller, Role.SUPERVISOR, Role.ADMIN);
        }
    }

    private static AedileException conflict(PlaybookVersion now) {
        return new AedileException(
                ErrorCode.CONFLICT,
                "version %d of %s is %s already"
                        .formatted(now.version(), now.id(), now.state().word()),
                "read the versions again: somebody may have changed them");
    }

    static AedileException notFound(String id) {
        return new AedileException(
                ErrorCode.NOT_FOUND, "there is no playbook " + id, "GET /api/v1/playbooks lists those of your agency");
    }
}
