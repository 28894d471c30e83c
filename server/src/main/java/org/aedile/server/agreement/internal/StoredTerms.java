package org.aedile.server.agreement.internal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Severity;
import org.aedile.server.agreement.Clause;
import org.aedile.server.agreement.Grounds;
import org.aedile.server.agreement.Terms;

/** Terms as JSON: on the wire and in the table. */
record StoredTerms(
        String shows, String sees, List<StoredClause> clauses, Grounds grounds, Instant from, Instant until) {

    /** @param categories kinds of source; empty for all */
    record StoredClause(
            Clause.Records records,
            Set<String> categories,
            String leastSeverity,
            Clause.Masking masking,
            Clause.Use use) {
        static StoredClause of(Clause clause) {
            return new StoredClause(
                    clause.records(),
                    clause.categories(),
                    clause.leastSeverity().word(),
                    clause.masking(),
                    clause.use());
        }

        Clause clause() {
            return new Clause(records, categories, Severity.require(leastSeverity), masking, use);
        }
    }

    static StoredTerms of(Terms terms) {
        return new StoredTerms(
                terms.shows().value(),
                terms.sees().value(),
                terms.clauses().stream().map(StoredClause::of).toList(),
                terms.grounds(),
                terms.from(),
                terms.until());
    }

    /** @throws org.aedile.kernel.AedileException {@code INVALID_VALUE} */
    Terms terms() {
        return new Terms(
                AgencyId.of(shows),
                AgencyId.of(sees),
                clauses.stream().map(StoredClause::clause).toList(),
                grounds,
                from,
                until);
    }
}
