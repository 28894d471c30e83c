-- Playbooks that agencies wrote; those that come with the program are part of it.
create table playbook_version (
    agency_id  text        not null references agency,
    id         text        not null,
    version    int         not null check (version >= 1),
    state      text        not null check (state in ('draft', 'active', 'retired')),
    title      text        not null,
    text       text        not null,
    created_at timestamptz not null,
    created_by text        not null,
    reason     text        not null,
    primary key (agency_id, id, version)
);
-- At most one of a playbook's versions is run.
create unique index playbook_version_active on playbook_version (agency_id, id) where state = 'active';

-- The life of the versions: who, when and why.
create table playbook_change (
    sequence    bigint generated always as identity primary key,
    agency_id   text        not null,
    playbook_id text        not null,
    version     int         not null,
    deed        text        not null check (deed in ('drafted', 'activated', 'retired')),
    person      text        not null,
    at          timestamptz not null,
    reason      text        not null
);
create index playbook_change_of on playbook_change (agency_id, playbook_id, sequence);
select let_requests('playbook_change', 'update', 'false');
select let_requests('playbook_change', 'delete', 'false');

-- Runs, each with the text that it began with.
create table playbook_run (
    id          text        primary key,
    agency_id   text        not null, -- that leads
    agencies    text[]      not null, -- that take part, the lead among them
    domain_id   text        not null,
    incident_id text,
    playbook_id text        not null,
    version     int         not null,
    text        text        not null,
    exercise    boolean     not null,
    state       text        not null check (state in ('running', 'ended', 'stopped')),
    started_at  timestamptz not null,
    started_by  text        not null,
    ended_at    timestamptz,
    ended_by    text,
    end_text    text,
    change      int         not null
);
create index playbook_run_of_incident on playbook_run (incident_id, started_at desc) where incident_id is not null;
create index playbook_run_of_agency on playbook_run (agency_id, started_at desc);
select let_requests('playbook_run', 'select', '(select asking_agency()) = any (agencies)');
select let_requests('playbook_run', 'update', '(select asking_agency()) = any (agencies)');
select let_requests('playbook_run', 'insert', '(select asking_agency()) = any (agencies)');
select let_requests('playbook_run', 'delete', 'false');

-- Steps that runs came to. What is written to do by the platform is its own list of what is to be done.
create table playbook_step_run (
    run_id    text        not null references playbook_run,
    sequence  int         not null,
    agency_id text        not null,
    step      text        not null,
    state     text        not null,
    due_at    timestamptz, -- by the clock of the time domain
    try_at    timestamptz, -- by the clock on the wall
    content   jsonb       not null,
    primary key (run_id, sequence)
);
create index playbook_step_run_working on playbook_step_run (try_at) where state = 'working';
create index playbook_step_run_waiting on playbook_step_run (due_at) where state = 'waiting';
select let_requests('playbook_step_run', command, 'exists (select from playbook_run where id = run_id)')
from unnest(array['select', 'insert', 'update']) as command;
select let_requests('playbook_step_run', 'delete', 'false');

-- What simulations that runs started came to.
create table playbook_what_if (
    run_id    text        not null references playbook_run,
    sequence  int         not null,
    agency_id text        not null,
    scenario  text        not null,
    summary   jsonb       not null,
    primary key (run_id, sequence)
);
select let_requests('playbook_what_if', 'select', 'exists (select from playbook_run where id = run_id)');
select let_requests('playbook_what_if', command, 'false') from unnest(array['insert', 'update', 'delete']) as command;
