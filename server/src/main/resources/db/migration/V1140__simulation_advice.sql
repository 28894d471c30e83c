-- While a what-if is advised, advice is worked out anew when alerts change the situation; null when it is not.
alter table simulation add column advised_until timestamptz;
create index simulation_advised on simulation (domain_id) where advised_until is not null;

-- What was advised for a what-if, from the first time on; each later one for a situation that has changed.
create table simulation_advice (
    simulation_id text        not null references simulation on delete cascade,
    number        int         not null, -- from 1
    agency_id     text        not null,
    state         text        not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    problem       text,
    task          jsonb       not null,
    changes       jsonb       not null, -- since the one before
    question      jsonb       not null, -- the situation that it is for
    inputs        jsonb       not null,
    plans         jsonb,
    asked_by      text        not null,
    asked_at      timestamptz not null, -- by the clock of the time domain
    stored_at     timestamptz not null default now(),
    ended_at      timestamptz,
    primary key (simulation_id, number)
);
create index simulation_advice_going on simulation_advice (stored_at) where state in ('waiting', 'running');
select let_requests('simulation_advice', 'select', 'agency_id = (select asking_agency())');
select let_requests('simulation_advice', 'delete', 'false');

-- What was ordered of it. Never changed: a later order takes its place.
create table simulation_order (
    simulation_id text        not null references simulation on delete cascade,
    number        int         not null, -- from 1
    agency_id     text        not null,
    advice        int         not null,
    plan          jsonb       not null,
    ordered_by    text        not null,
    ordered_at    timestamptz not null, -- by the clock of the time domain
    primary key (simulation_id, number)
);
select let_requests('simulation_order', 'select', 'agency_id = (select asking_agency())');
select let_requests('simulation_order', command, 'false') from unnest(array['update', 'delete']) as command;
