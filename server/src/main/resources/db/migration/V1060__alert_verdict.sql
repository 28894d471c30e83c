-- What people said of alerts when they closed them, the last of each: detectors are judged and tuned by it. It stays when the
-- alert's retention ends, so it says nothing of places, sources and people.
create table alert_verdict (
    domain_id   text        not null,
    alert_id    text        not null,
    agency_id   text        not null, -- whose alert it is
    kind        text        not null, -- family of the detector
    rule_id     text        not null,
    category    text        not null,
    severity    smallint    not null check (severity between 0 and 3),
    verdict     text        not null check (verdict in ('real', 'false', 'expected', 'duplicate', 'test')),
    detected_at timestamptz not null,
    given_at    timestamptz not null,
    primary key (alert_id, domain_id)
);
create index alert_verdict_by_time on alert_verdict (domain_id, agency_id, given_at);
select let_requests('alert_verdict', command, 'agency_id = any ((select handled_agencies())::text[])')
from unnest(array['select', 'insert', 'update', 'delete']) as command;

insert into alert_verdict
select domain_id, id, agency_id, kind, rule_id, category, severity, close_reason, detected_at, closed_at
from alert where close_reason is not null and closed_at is not null;
