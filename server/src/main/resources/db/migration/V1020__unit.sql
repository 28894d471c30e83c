-- Those who can be sent. Where they are is in unit_position, with a retention of its own.
create table unit (
    id        text        primary key,
    agency_id text        not null references agency,
    domain_id text        not null,
    call_sign text        not null,
    kind      text        not null,
    skills    text[]      not null,
    status    text        not null,
    status_at timestamptz not null,
    retired   boolean     not null default false
);
create unique index unit_by_call_sign on unit (agency_id, domain_id, call_sign) where not retired;

-- Where a unit was. Kept some hours; the newest longer, until the unit is off duty.
create table unit_position (
    unit_id         text             not null references unit,
    agency_id       text             not null,
    at              timestamptz      not null,
    received_at     timestamptz      not null,
    lon             double precision not null,
    lat             double precision not null,
    accuracy_meters double precision not null,
    primary key (unit_id, at)
);
create index unit_position_by_receipt on unit_position (received_at);

-- Secrets by which a unit's own device proves to be it: SHA-256 of 256 random bits.
create table unit_credential (
    id          text        primary key,
    agency_id   text        not null,
    unit_id     text        not null references unit,
    secret_hash bytea       not null,
    created_at  timestamptz not null,
    created_by  text        not null
);

-- Links that make a phone's browser a unit's: bound to the first device that opens them. last_report is the number of the
-- newest report that was taken, so that none counts twice.
create table unit_link (
    id          text        primary key,
    agency_id   text        not null,
    unit_id     text        not null references unit,
    secret_hash bytea       not null,
    device_hash bytea,
    created_at  timestamptz not null,
    created_by  text        not null,
    expires_at  timestamptz not null,
    bound_at    timestamptz,
    revoked_at  timestamptz,
    last_report bigint      not null default 0
);
create index unit_link_of on unit_link (unit_id);

-- Who was sent where, and when they got there: kept for the figures of the room.
create table unit_assignment (
    id          text        primary key,
    agency_id   text        not null,
    unit_id     text        not null references unit,
    domain_id   text        not null,
    incident_id text        not null,
    assigned_at timestamptz not null,
    assigned_by text        not null,
    forced      text        not null, -- why it was taken from another incident; empty when it was free
    en_route_at timestamptz,
    arrived_at  timestamptz,
    cleared_at  timestamptz
);
create unique index unit_at_one_incident on unit_assignment (unit_id) where cleared_at is null;
create index unit_assignment_of on unit_assignment (incident_id);

-- What endangers those who are sent to an incident.
create table safety_flag (
    id          text        primary key,
    agency_id   text        not null, -- who set it
    incident_id text        not null,
    kind        text        not null,
    text        text        not null,
    set_by      text        not null,
    set_at      timestamptz not null,
    lifted_by   text,
    lifted_at   timestamptz
);
create index safety_flag_of on safety_flag (incident_id) where lifted_at is null;
create table safety_acknowledgement (
    flag_id   text        not null references safety_flag,
    unit_id   text        not null references unit,
    agency_id text        not null, -- the unit's
    at        timestamptz not null,
    by        text        not null,
    primary key (flag_id, unit_id)
);

-- Whoever is shown units to handle them may send them.
select let_requests('unit', 'update', 'agency_id = any ((select handled_agencies())::text[])');
select let_requests('unit', 'delete', 'false');
select let_requests('unit_assignment', command, 'agency_id = any ((select handled_agencies())::text[])')
from unnest(array['insert', 'update']) as command;
select let_requests('unit_assignment', 'delete', 'false');
-- Secrets are their owner's alone.
select let_requests(subject, 'select', 'agency_id = (select asking_agency())')
from unnest(array['unit_credential', 'unit_link']::regclass[]) as subject;
-- Danger is told to every agency that has somebody there, whatever else it is shown.
select let_requests('safety_flag', 'select', 'agency_id = any ((select seen_agencies())::text[])'
    ' or exists (select from unit_assignment a where a.incident_id = safety_flag.incident_id'
    ' and a.agency_id = (select asking_agency()))');
select let_requests('safety_flag', 'delete', 'false');
select let_requests('safety_acknowledgement', 'select', '(select asking_agency()) = agency_id'
    ' or exists (select from safety_flag where id = flag_id)');
select let_requests('safety_acknowledgement', 'update', 'false');
select let_requests('safety_acknowledgement', 'delete', 'false');
