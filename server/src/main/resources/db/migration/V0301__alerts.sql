-- How far each projection has read the log; written in the transaction of its rows.
create table projection_offset (
    projection       text   not null,
    domain_id        text   not null,
    partition_number int    not null,
    next_offset      bigint not null,
    primary key (projection, domain_id, partition_number)
);

-- Alerts: what detection said last, and what people did with it.
create table alert (
    domain_id         text             not null,
    id                text             not null,
    agency_id         text             not null,
    revision          int              not null,
    status            text             not null check (status in ('raised', 'revised', 'cleared', 'retracted')),
    state             text             not null default 'new' check (state in ('new', 'acknowledged', 'closed')),
    severity          smallint         not null check (severity between 0 and 3),
    kind              text             not null,
    rule_id           text             not null,
    rule_author       text             not null,
    title             text             not null,
    explanation       text             not null,
    source_id         text             not null,
    source_name       text             not null,
    category          text             not null,
    zone              text             not null,
    personal          boolean          not null,
    latitude          double precision,
    longitude         double precision,
    start_time        timestamptz      not null,
    end_time          timestamptz      not null,
    detected_at       timestamptz      not null,
    evidence_property text,
    evidence_label    text,
    evidence_value    double precision,
    evidence_unit     text,
    evidence_low      double precision,
    evidence_high     double precision,
    observations      text[]           not null,
    tags              text[]           not null,
    attributes        jsonb            not null,
    occurrences       int              not null,
    acknowledged_by   text,
    acknowledged_at   timestamptz,
    closed_by         text,
    closed_at         timestamptz,
    close_reason      text,
    search            tsvector generated always as (
        to_tsvector('simple', regexp_replace(title || ' ' || explanation || ' ' || source_id || ' ' || source_name
            || ' ' || zone || ' ' || category || ' ' || rule_id, '[^[:alnum:]]+', ' ', 'g'))) stored,
    primary key (id, domain_id)
);
create index alert_by_time on alert (domain_id, detected_at desc, id desc);
create index alert_by_source on alert (domain_id, source_id, end_time desc);
create index alert_open on alert (domain_id) where state <> 'closed' and status <> 'retracted';
create index alert_search on alert using gin (search);

-- The time of every change of an alert, from the first day.
create table alert_transition (
    sequence  bigint generated always as identity primary key,
    domain_id text        not null,
    alert_id  text        not null,
    agency_id text        not null,
    state     text        not null check (state in
        ('raised', 'revised', 'cleared', 'retracted', 'acknowledged', 'closed', 'reopened')),
    at        timestamptz not null,
    person    text,
    note      text,
    revision  int
);
-- What detection says is said once however often it is read.
create unique index alert_transition_once on alert_transition (alert_id, domain_id, revision) where revision is not null;
create index alert_transition_of on alert_transition (alert_id, domain_id, sequence);
