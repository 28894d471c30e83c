-- Packed blocks: what one source said in some minutes. Partitioned by the day on which they were written, so that the
-- number of partitions doesn't depend on what time a replay is about.
create table observation_block (
    stored_day     date        not null,
    agency_id      text        not null,
    domain_id      text        not null,
    source_id      text        not null,
    from_time      timestamptz not null,
    to_time        timestamptz not null,
    received_until timestamptz not null,
    readings       int         not null,
    records        int         not null,
    content        bytea       not null
) partition by range (stored_day);
create index observation_block_of on observation_block (source_id, domain_id, to_time);
alter table observation_block alter column content set storage external;

-- What is usual, hour by hour of the week, as detection learned it.
create table baseline (
    domain_id    text     not null,
    source_id    text     not null,
    property     text     not null,
    hour_of_week smallint not null,
    agency_id    text     not null,
    content      bytea    not null,
    primary key (source_id, property, domain_id, hour_of_week)
);
