-- What agencies made of types of incident; those that come with the program are part of it. Versions are only ever added.
create table incident_type_version (
    agency_id text        not null references agency,
    id        text        not null,
    version   int         not null check (version >= 1),
    retired   boolean     not null,
    content   jsonb       not null,
    at        timestamptz not null,
    person    text        not null,
    reason    text        not null,
    primary key (agency_id, id, version)
);
-- What another agency asks for is read by all who take part in its incident; it is about nobody.
select let_requests('incident_type_version', 'select', '(select asking_agency()) is not null');
select let_requests('incident_type_version', 'update', 'false');
select let_requests('incident_type_version', 'delete', 'false');
