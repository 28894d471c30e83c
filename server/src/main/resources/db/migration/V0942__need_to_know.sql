-- Need-to-know groups inside an agency. What belongs to one has "agency~name" as its agency_id.
create table need_to_know_group (
    agency_id  text        not null references agency,
    name       text        not null,
    title      text        not null,
    created_at timestamptz not null default now(),
    created_by text        not null,
    primary key (agency_id, name)
);
-- Who is in one; without a confirmation, somebody has yet to agree to it.
create table need_to_know_member (
    agency_id    text        not null,
    group_name   text        not null,
    username     text        not null references person on delete cascade,
    owner        boolean     not null,
    added_by     text        not null,
    added_at     timestamptz not null default now(),
    confirmed_by text,
    confirmed_at timestamptz,
    primary key (agency_id, group_name, username),
    foreign key (agency_id, group_name) references need_to_know_group on delete cascade
);

-- Who may read a note: partners, the agency of whoever wrote it, or a group.
alter table alert_transition add column marking text not null default 'agency'
    check (marking in ('partners', 'agency', 'group'));
alter table alert_transition add column note_owner text;
