-- What-ifs that agencies asked, with what they came to. They are their own.
create table simulation (
    id          text        primary key,
    agency_id   text        not null,
    domain_id   text        not null,
    incident_id text,
    title       text        not null,
    question    jsonb       not null,
    inputs      jsonb       not null,
    state       text        not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    problem     text,
    result      jsonb,
    started_by  text        not null,
    started_at  timestamptz not null, -- by the clock of the time domain
    stored_at   timestamptz not null default now(),
    ended_at    timestamptz
);
create index simulation_of_agency on simulation (agency_id, domain_id, stored_at desc);
create index simulation_going on simulation (stored_at) where state in ('waiting', 'running');
create index simulation_of_incident on simulation (incident_id) where incident_id is not null;
select let_requests('simulation', 'select', 'agency_id = (select asking_agency())');
select let_requests('simulation', 'delete', 'false');

-- Where everybody was when; docs/crowd.md describes the bytes.
create table simulation_trajectories (
    simulation_id text  primary key references simulation on delete cascade,
    agency_id     text  not null,
    content       bytea not null
);
select let_requests('simulation_trajectories', 'select', 'agency_id = (select asking_agency())');
select let_requests('simulation_trajectories', command, 'false')
from unnest(array['insert', 'update', 'delete']) as command;

-- What was simulated for an incident goes with it.
create function end_simulations_with_incident() returns trigger language plpgsql as $$
begin
    delete from simulation where incident_id = old.id;
    return old;
end $$;
create trigger end_simulations_with_incident after delete on incident
    for each row execute function end_simulations_with_incident();
