package org.aedile.server.oversight.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.access.Role;
import org.aedile.server.audit.Subject;
import org.aedile.server.oversight.NamedPurpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What each agency reads personal data for; asked for with every such read, so it is kept in memory too. Thread-safe. */
@Component
class Purposes {
    /** Of an agency that has written no list of its own. */
    static final List<NamedPurpose> USUAL = List.of(
            new NamedPurpose("danger", "Avert a danger to life or health", "GDPR 6(1)(d), LED 8"),
            new NamedPurpose("duty", "A duty of the agency", "GDPR 6(1)(e)"),
            new NamedPurpose("offence", "Prevent or prosecute an offence", "LED 8"),
            new NamedPurpose("data-subject", "Answer a person about their data", "GDPR 15, LED 14"),
            new NamedPurpose("quality", "Check a source or a rule", "GDPR 6(1)(e), 32"));

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{1,31}");
    private static final int MOST = 20;

    private final JdbcClient client;
    private final Deeds deeds;
    private final TransactionTemplate transactions;
    private final Map<AgencyId, List<NamedPurpose>> known = new ConcurrentHashMap<>();

    Purposes(JdbcClient client, Deeds deeds, TransactionTemplate transactions) {
        this.client = client;
        this.deeds = deeds;
        this.transactions = transactions;
    }

    List<NamedPurpose> of(AgencyId agency) {
        return known.computeIfAbsent(agency, this::load);
    }

    /**
     * Writes the agency's own list; an empty one brings the usual list back.
     *
     * @throws AedileException {@code NOT_ALLOWED} for who is neither controller nor privacy officer, {@code INVALID_VALUE}
     */
    List<NamedPurpose> replace(List<NamedPurpose> list, Caller caller) {
        if (!caller.has(Role.CONTROLLER) && !caller.has(Role.PRIVACY)) {
            throw new AedileException(
                    ErrorCode.NOT_ALLOWED, "this needs the role controller or privacy", "ask one of them");
        }
        requireSound(list);
        AgencyId agency = caller.agency();
        transactions.executeWithoutResult(status -> {
            lock(agency);
            client.sql("delete from agency_purpose where agency_id = ?")
                    .param(agency.value())
                    .update();
            for (int i = 0; i < list.size(); i++) {
                insert(agency, list.get(i), i);
            }
            deeds.done("changed", new Subject("purposes", agency.value()), list.toString());
        });
        known.remove(agency);
        return of(agency);
    }

    /** Nobody else replaces the agency's list until the transaction ends. */
    private void lock(AgencyId agency) {
        client.sql("select pg_advisory_xact_lock(hashtext('agency_purpose'), hashtext(?))")
                .param(agency.value())
                .query((row, number) -> number)
                .list();
    }

    private void insert(AgencyId agency, NamedPurpose purpose, int place) {
        client.sql("insert into agency_purpose (agency_id, word, title, legal_basis, place) values (?, ?, ?, ?, ?)")
                .params(agency.value(), purpose.word(), purpose.title(), purpose.legalBasis(), place)
                .update();
    }

    private List<NamedPurpose> load(AgencyId agency) {
        List<NamedPurpose> own = client.sql(
                        "select word, title, legal_basis from agency_purpose where agency_id = ? order by place")
                .param(agency.value())
                .query((row, number) -> new NamedPurpose(row.getString(1), row.getString(2), row.getString(3)))
                .list();
        return own.isEmpty() ? USUAL : own;
    }

    private static void requireSound(List<NamedPurpose> list) {
        if (list.size() > MOST) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE, list.size() + " purposes are more than " + MOST, "keep those in use");
        }
        Set<String> words = new HashSet<>();
        for (NamedPurpose one : list) {
            if (!WORD.matcher(one.word()).matches() || one.word().equals("incident")) {
                throw new AedileException(
                        ErrorCode.INVALID_VALUE,
                        "purpose '" + one.word()
                                + "' is not 2 to 32 small letters, digits and dashes, or is 'incident'");
            }
            if (!words.add(one.word())) {
                throw new AedileException(ErrorCode.INVALID_VALUE, "purpose '" + one.word() + "' is there twice");
            }
            if (one.title().isBlank() || one.legalBasis().isBlank()) {
                throw new AedileException(
                        ErrorCode.INVALID_VALUE, "purpose '" + one.word() + "' has no title or no legal basis");
            }
        }
    }
}
