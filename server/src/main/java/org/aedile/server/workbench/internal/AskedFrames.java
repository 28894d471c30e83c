package org.aedile.server.workbench.internal;

import java.util.Map;
import java.util.Optional;
import org.aedile.detection.RuleStanding;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.FieldValue;
import org.aedile.kernel.SourceProfile;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.source.SourceRegistry;
import org.aedile.wire.FieldJson;
import org.aedile.wire.FrameWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds what somebody asks a rule about: an observation on the log, itself or by an alert, or an event made up. Thread-safe. */
@Component
class AskedFrames {
    private static final String ALERT = "[0-9a-f]{32}";
    private static final String NEWEST = "select observations[cardinality(observations)] from alert"
            + " where id = ? and domain_id = ? and cardinality(observations) > 0";

    private final StoredLog log;
    private final SourceRegistry sources;
    private final DomainChoice domains;
    private final JdbcClient client;
    private final JsonMapper json;

    AskedFrames(StoredLog log, SourceRegistry sources, DomainChoice domains, JdbcClient client, JsonMapper json) {
        this.log = log;
        this.sources = sources;
        this.domains = domains;
        this.client = client;
        this.json = json;
    }

    /**
     * @param standing whose rule is asked; an event of no registered source is taken for one that it sees
     * @throws AedileException {@code NOT_FOUND} when it isn't there, {@code INVALID_VALUE} when nothing is asked about
     */
    Question find(WhyForm form, RuleStanding standing) {
        String domain = domains.idOf(form.domain());
        if (form.event() != null) {
            return new Question(written(form.event(), standing, domain), false);
        }
        String asked = form.observation();
        if (asked == null || asked.isBlank()) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE, "nothing is asked about", "name an observation, or write an event");
        }
        String reference = asked.matches(ALERT) ? newestOf(asked, domain) : asked;
        return log.find(domain, reference)
                .map(frame -> new Question(frame, true))
                .orElseThrow(() -> absent(asked));
    }

    /** What isn't there and what isn't the caller's look the same. */
    static AedileException absent(String reference) {
        return new AedileException(
                ErrorCode.NOT_FOUND,
                "observation '" + reference + "' is not on the log, or lies far back",
                "write it as source/id, as alerts do, or write the event itself");
    }

    private byte[] written(Map<String, Object> event, RuleStanding standing, String domain) {
        Map<String, FieldValue> fields = FieldJson.read(json.writeValueAsBytes(event));
        AskedEvent.Moment now =
                new AskedEvent.Moment(domain, domains.clockOf(domain).instant());
        Optional<SourceProfile> profile =
                sources.find(AskedEvent.sourceOf(fields)).map(source -> source.profile(now.time()));
        AgencyId agency = AgencyId.of(standing.agency().isEmpty() ? AskedEvent.NOBODY : standing.agency());
        return new FrameWriter().write(AskedEvent.observation(fields, profile, agency, now));
    }

    /** The newest observation that the alert refers to. */
    private String newestOf(String alert, String domain) {
        return client.sql(NEWEST)
                .params(alert, domain)
                .query(String.class)
                .optional()
                .orElseThrow(() -> absent(alert));
    }
}
