-- What detection knows of the city: assets with what they depend on, and outlines of zones. One JSON document each, as it
-- goes to the compacted topic; a row is published until published_revision has reached revision, a removed one as well.
create table city_element (
    kind               text        not null check (kind in ('asset', 'zone')),
    id                 text        not null,
    agency_id          text        not null,
    document           jsonb       not null,
    removed            boolean     not null default false,
    revision           bigint      not null default 1,
    published_revision bigint      not null default 0,
    changed_at         timestamptz not null default now(),
    changed_by         text        not null,
    primary key (kind, id)
);
create index city_element_unpublished on city_element (kind, id) where published_revision <> revision;

-- The version of the city whose zones are in the table above.
alter table city add column zones_version bigint not null default 0;
