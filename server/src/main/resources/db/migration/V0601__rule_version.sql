-- Rules that are written in the workbench: every version that there ever was.
create table rule_version (
    rule_id    text        not null,
    version    int         not null,
    agency_id  text        not null,
    state      text        not null check (state in ('draft', 'shadow', 'live', 'retired')),
    title      text        not null,
    level      text        not null,
    text       text        not null,
    parts      text[]      not null,
    budget     int         not null check (budget >= 1),
    asked_by   text,
    micros     double precision,
    created_at timestamptz not null,
    created_by text        not null,
    primary key (rule_id, version)
);
-- At most one of a rule's versions is live, and at most one in shadow.
create unique index rule_version_live on rule_version (rule_id) where state = 'live';
create index rule_version_parts on rule_version using gin (parts);
create unique index rule_version_shadow on rule_version (rule_id) where state = 'shadow';

-- The life of the versions: who, when and why. What is not published yet is put on the log at the next start.
create table rule_change (
    sequence  int generated always as identity primary key,
    rule_id   text        not null,
    version   int         not null,
    agency_id text        not null,
    deed      text        not null check (deed in ('draft', 'shadow', 'asked', 'live', 'retired', 'returned')),
    person    text        not null,
    at        timestamptz not null,
    reason    text        not null,
    effective jsonb       not null default '{}',
    published boolean     not null,
    foreign key (rule_id, version) references rule_version
);
create index rule_change_of on rule_change (rule_id, sequence);
create index rule_change_unpublished on rule_change (sequence) where not published;

-- What rules and correlations in shadow found: how often by hour, and the newest ones themselves.
create table rule_hit (
    rule_id   text        not null,
    domain_id text        not null,
    agency_id text        not null,
    hour      timestamptz not null,
    hits      int         not null,
    primary key (rule_id, domain_id, hour)
);
create table rule_hit_alert (
    alert_id     text        not null,
    domain_id    text        not null,
    agency_id    text        not null,
    rule_id      text        not null,
    severity     smallint    not null,
    title        text        not null,
    explanation  text        not null,
    source_id    text        not null,
    detected_at  timestamptz not null,
    observations text[]      not null,
    stored_at    timestamptz not null default now(),
    primary key (alert_id, domain_id)
);
create index rule_hit_alert_of on rule_hit_alert (rule_id, domain_id, detected_at desc);

create index alert_by_rule on alert (rule_id, domain_id, detected_at desc);
