-- Registered sources. The registration is one JSON document, because it is read and written as a whole; what is searched
-- by SQL has a column. A row is published to the compacted topic until published_revision has reached revision.
create table source (
    id                 text        primary key,
    agency_id          text        not null,
    registration       jsonb       not null,
    data_class         text        not null,
    retention_days     int         not null check (retention_days between 1 and 3650),
    retired            boolean     not null default false,
    maintenance_until  timestamptz,
    maintenance_reason text,
    maintenance_by     text,
    revision           bigint      not null default 1,
    published_revision bigint      not null default 0,
    created_at         timestamptz not null default now(),
    changed_at         timestamptz not null default now()
);
create index source_by_agency on source (agency_id, id);
create index source_unpublished on source (id) where published_revision <> revision;

-- What came from a source in a time domain; written in batches, so up to some seconds old after a crash.
create table source_fact (
    domain_id     text        not null,
    source_id     text        not null,
    agency_id     text        not null,
    last_event    timestamptz,
    last_receipt  timestamptz,
    skew_millis   bigint      not null,
    received      bigint      not null,
    rejected      bigint      not null,
    primary key (domain_id, source_id)
);

-- Secrets of sources: SHA-256 of 256 random bits.
create table source_credential (
    id           text        primary key,
    agency_id    text        not null,
    source_id    text        not null references source (id),
    secret_hash  bytea       not null,
    created_at   timestamptz not null default now(),
    created_by   text        not null,
    last_used_at timestamptz
);
create index source_credential_of on source_credential (source_id);
