-- Keys of sealed content, one per source and UTC day, wrapped under the master key of the data directory. Left out of
-- backups: deleting a row erases that day of that source from the log, from checkpoints and from every backup.
create table payload_key (
    source_id   text        not null,
    epoch_day   bigint      not null,
    agency_id   text        not null,
    wrapped_key bytea       not null,
    created_at  timestamptz not null default now(),
    primary key (source_id, epoch_day)
);
create index payload_key_by_day on payload_key (epoch_day);

-- Holds that stop retention and erasure of a source. Lifted ones stay as a record.
create table legal_hold (
    id        text        primary key,
    agency_id text        not null,
    source_id text        not null,
    reason    text        not null,
    placed_by text        not null,
    placed_at timestamptz not null,
    lifted_by text,
    lifted_at timestamptz
);
create index legal_hold_standing on legal_hold (source_id) where lifted_at is null;

-- What retention and erasures removed, as numbers.
create table removal (
    id        bigint generated always as identity primary key,
    agency_id text        not null,
    at        timestamptz not null,
    kind      text        not null check (kind in ('retention', 'erasure')),
    source_id text        not null,
    reason    text        not null,
    by_whom   text        not null,
    removed   jsonb       not null
);
