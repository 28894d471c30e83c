-- The agencies for which a person may act besides their own, and as what.
create table person_membership (
    username  text        not null references person on delete cascade,
    agency_id text        not null references agency,
    roles     text[]      not null,
    added_at  timestamptz not null default now(),
    added_by  text        not null,
    primary key (username, agency_id)
);
create index person_membership_of on person_membership (agency_id);
