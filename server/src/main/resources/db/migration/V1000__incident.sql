-- Incidents: what agencies work on together. A row belongs to the agency that leads it; all who take part see it.
create table incident (
    id             text             primary key,
    domain_id      text             not null,
    agency_id      text             not null,
    number         text             not null,
    version        bigint           not null default 1,
    type           text             not null,
    title          text             not null,
    description    text             not null,
    severity       smallint         not null check (severity between 0 and 3),
    latitude       double precision,
    longitude      double precision,
    place          text             not null,
    fields         jsonb            not null,
    origin         text             not null,
    reporter       text             not null,
    authority      text,
    external_id    text,
    commander      text,
    participants   text[]           not null,
    state          text             not null default 'open' check (state in ('open', 'closed')),
    opened_by      text             not null,
    opened_at      timestamptz      not null,
    closed_by      text,
    closed_at      timestamptz,
    close_reason   text,
    changed_at     timestamptz      not null,
    search         tsvector generated always as (
        to_tsvector('simple', regexp_replace(number || ' ' || title || ' ' || description || ' ' || type || ' ' || place,
            '[^[:alnum:]]+', ' ', 'g'))) stored,
    unique (agency_id, number, domain_id)
);
create unique index incident_mirrored on incident (domain_id, agency_id, authority, external_id);
create index incident_by_time on incident (domain_id, opened_at desc, id);
create index incident_open on incident (domain_id) where state = 'open';
create index incident_search on incident using gin (search);
create index incident_participants on incident using gin (participants);

-- Who changed which field last, and when: who meets another's change is told so.
create table incident_edit (
    incident_id text        not null references incident (id) on delete cascade,
    agency_id   text        not null,
    field       text        not null,
    person      text        not null,
    at          timestamptz not null,
    primary key (incident_id, field)
);

-- Numbers count within an agency and a year, so that no gap tells of what is hidden.
create table incident_number (
    agency_id text not null,
    domain_id text not null,
    year      int  not null,
    last      int  not null,
    primary key (agency_id, domain_id, year)
);

create table incident_part (
    incident_id text        not null references incident (id) on delete cascade,
    agency_id   text        not null,
    state       text        not null check (state in ('asked', 'working', 'standing-by', 'closed')),
    since       timestamptz not null,
    asked_by    text        not null,
    asked_at    timestamptz not null,
    request     text        not null,
    taken_at    timestamptz,
    primary key (incident_id, agency_id)
);

-- An alert belongs to one open incident at most. What decides who sees it is kept here, as alerts end before incidents.
create table incident_alert (
    incident_id  text        not null references incident (id) on delete cascade,
    agency_id    text        not null, -- who added it
    alert_id     text        not null,
    alert_agency text        not null,
    category     text        not null,
    severity     smallint    not null,
    added_at     timestamptz not null,
    primary key (incident_id, alert_id)
);
create index incident_of_alert on incident_alert (alert_id);

create table incident_task (
    id          text        primary key,
    incident_id text        not null references incident (id) on delete cascade,
    agency_id   text        not null,
    title       text        not null,
    detail      text        not null,
    state       text        not null check (state in ('open', 'doing', 'done', 'dropped')),
    assignee    text,
    due         timestamptz,
    made_by     text        not null,
    made_at     timestamptz not null,
    done_by     text,
    done_at     timestamptz,
    reason      text,
    version     int         not null default 1
);
create index incident_task_of on incident_task (incident_id, made_at, id);

-- The timeline: rows are only ever added.
create table incident_entry (
    sequence    bigint generated always as identity primary key,
    incident_id text        not null references incident (id) on delete cascade,
    agency_id   text        not null,
    at          timestamptz not null,
    written_at  timestamptz not null,
    kind        text        not null,
    author      text        not null,
    text        text        not null,
    standing    text        check (standing in ('fact', 'assessment')),
    marking     text        not null check (marking in ('partners', 'agency', 'group')),
    note_owner  text        not null,
    facts       jsonb       not null
);
create index incident_entry_of on incident_entry (incident_id, sequence);

-- All who take part see an incident and change it; whom one of them shows its parts sees it too.
select let_requests('incident', 'select', 'participants && (select seen_agencies())::text[]');
select let_requests('incident', 'update', '(select asking_agency()) = any (participants)');
select let_requests('incident', 'delete', 'false');
select let_requests(subject, 'select', 'exists (select from incident where id = incident_id)'),
    let_requests(subject, 'delete', 'false')
from unnest(array['incident_edit', 'incident_part', 'incident_alert', 'incident_task']::regclass[]) as subject;
select let_requests('incident_alert', 'delete', 'exists (select from incident where id = incident_id'
    ' and (select asking_agency()) = any (participants))');
select let_requests(subject, command, 'exists (select from incident where id = incident_id'
    ' and (select asking_agency()) = any (participants))')
from unnest(array['incident_edit', 'incident_part', 'incident_task']::regclass[]) as subject,
    unnest(array['insert', 'update']) as command;
select let_requests('incident_entry', 'select', 'exists (select from incident where id = incident_id)'
    ' and (marking <> ''group'' or note_owner = any ((select seen_agencies())::text[]))');
select let_requests('incident_entry', 'update', 'false');
select let_requests('incident_entry', 'delete', 'false');
