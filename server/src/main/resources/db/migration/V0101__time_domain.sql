-- The open time domains; one row each while it is open, so that a restarted server goes on with them.
create table time_domain (
    id text primary key,
    kind text not null,
    title text not null,
    start_time timestamptz not null,
    speed double precision not null,
    partitions integer not null,
    opened_at timestamptz not null,
    seed_states text not null default ''
);
