-- Messages that were refused, bounded by number and age.
create table rejected_message (
    id         bigint generated always as identity primary key,
    agency_id  text        not null,
    at         timestamptz not null,
    code       text        not null,
    reason     text        not null,
    source_id  text,
    channel    text        not null,
    event_time timestamptz,
    excerpt    text        not null
);
create index rejected_by_source on rejected_message (source_id, id desc);
create index rejected_by_code on rejected_message (code, id desc);
