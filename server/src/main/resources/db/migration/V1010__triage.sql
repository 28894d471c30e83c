-- The queues of agencies: items, each alert in at most one item of a queue, and what people did with them.
create table triage_item (
    domain_id       text        not null,
    agency_id       text        not null,
    id              text        primary key,
    number          bigint      not null,
    kind            text        not null check (kind in ('critical', 'related', 'further')),
    first_desk      text        not null,
    desk            text        not null,
    assignee        text        not null,
    version         int         not null,
    raised_at       timestamptz not null,
    waiting_since   timestamptz not null,
    acknowledged_by text,
    acknowledged_at timestamptz,
    closed_by       text,
    closed_at       timestamptz,
    close_reason    text        not null,
    escalation      int         not null,
    escalated_to    text[]      not null,
    comments        int         not null,
    stored_at       timestamptz not null default now(),
    unique (agency_id, domain_id, number)
);
create index triage_item_open on triage_item (domain_id, agency_id) where closed_at is null;

create table triage_item_alert (
    domain_id text not null,
    agency_id text not null,
    alert_id  text not null,
    item_id   text not null references triage_item,
    primary key (agency_id, domain_id, alert_id)
);
create index triage_item_alert_of on triage_item_alert (item_id);

-- What people did, and with which verdict: detectors are judged by it.
create table triage_act (
    id        text        primary key,
    domain_id text        not null,
    agency_id text        not null,
    verb      text        not null,
    items     text[]      not null,
    alerts    text[]      not null,
    person    text        not null,
    at        timestamptz not null,
    content   text        not null,
    undone_by text,
    undone_at timestamptz
);

create table triage_comment (
    sequence  bigint      generated always as identity primary key,
    domain_id text        not null,
    agency_id text        not null,
    item_id   text        not null references triage_item,
    act_id    text        not null,
    person    text        not null,
    at        timestamptz not null,
    text      text        not null
);
create index triage_comment_of on triage_comment (item_id, sequence);

create table triage_escalation (
    domain_id text        not null,
    agency_id text        not null,
    item_id   text        not null references triage_item,
    waiting_since timestamptz not null,
    step      int         not null,
    recipient text        not null,
    people    text[]      not null,
    at        timestamptz not null,
    primary key (item_id, waiting_since, step)
);

create table triage_shelf (
    id        text        primary key,
    domain_id text        not null,
    agency_id text        not null,
    source_id text        not null,
    rule_id   text        not null,
    reason    text        not null,
    critical  boolean     not null,
    person    text        not null,
    begins_at timestamptz not null,
    ends_at   timestamptz not null,
    ended_by  text,
    kept_off  int         not null default 0
);
create index triage_shelf_of on triage_shelf (domain_id, agency_id, ends_at);

-- The alarm load in windows of ten minutes: for staffing, deleted after a week.
create table triage_load (
    domain_id text        not null,
    agency_id text        not null,
    begins_at timestamptz not null,
    desk      text        not null,
    items     int         not null,
    alerts    int         not null,
    stored_at timestamptz not null default now(),
    primary key (agency_id, domain_id, begins_at, desk)
);

-- When each step of the room's work was done, the first time of each.
create table step_time (
    domain_id  text        not null,
    agency_id  text        not null,
    kind       text        not null,
    subject_id text        not null,
    type       text        not null,
    step       text        not null,
    at         timestamptz not null,
    shift      text        not null,
    primary key (agency_id, domain_id, kind, subject_id, step)
);
create index step_time_by_time on step_time (agency_id, domain_id, kind, at);
