-- Where agencies answer: a polygon (longitude and latitude in turn), or a zone by its name. They may overlap.
create table responsibility (
    agency_id  text        not null references agency,
    name       text        not null,
    categories text[]      not null,
    zone       text,
    outline    double precision[],
    changed_at timestamptz not null default now(),
    changed_by text        not null,
    primary key (agency_id, name),
    check ((zone is null) <> (outline is null))
);

-- Who sits at which desk, when.
create table shift (
    id        text        primary key,
    agency_id text        not null references agency,
    name      text        not null,
    desk      text        not null,
    begins_at timestamptz not null,
    ends_at   timestamptz not null,
    people    text[]      not null,
    written_by text       not null,
    check (begins_at < ends_at)
);
create index shift_by_time on shift (agency_id, begins_at);
