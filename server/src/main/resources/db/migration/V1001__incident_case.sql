-- Who is involved in an incident: suspects, victims, witnesses. What is said of them stands on the timeline.
create table incident_person (
    id          text        primary key,
    incident_id text        not null references incident (id) on delete cascade,
    agency_id   text        not null,
    role        text        not null check (role in ('suspect', 'victim', 'witness', 'missing', 'other')),
    name        text        not null,
    description text        not null,
    marking     text        not null check (marking in ('partners', 'agency', 'group')),
    note_owner  text        not null,
    made_by     text        not null,
    made_at     timestamptz not null,
    version     int         not null default 1
);
create index incident_person_of on incident_person (incident_id, made_at, id);

-- Files, as they were when they came: their hash is taken at once and checked whenever one is handed out.
create table incident_attachment (
    id          text        primary key,
    incident_id text        not null references incident (id) on delete cascade,
    agency_id   text        not null,
    name        text        not null,
    media_type  text        not null,
    size_bytes  bigint      not null,
    sha256      text        not null,
    content     bytea       not null,
    marking     text        not null check (marking in ('partners', 'agency', 'group')),
    note_owner  text        not null,
    added_by    text        not null,
    added_at    timestamptz not null
);
alter table incident_attachment alter column content set storage external;
create index incident_attachment_of on incident_attachment (incident_id, added_at, id);

-- The chain of custody: who had it in hand, and whether it still was what had come. Rows are only ever added.
create table incident_custody (
    sequence      bigint generated always as identity primary key,
    attachment_id text        not null references incident_attachment (id) on delete cascade,
    agency_id     text        not null,
    person        text        not null,
    act           text        not null check (act in ('added', 'handed-out')),
    sha256        text        not null,
    at            timestamptz not null
);
create index incident_custody_of on incident_custody (attachment_id, sequence);

create table incident_link (
    incident_id text        not null references incident (id) on delete cascade,
    other_id    text        not null references incident (id) on delete cascade,
    agency_id   text        not null,
    relation    text        not null,
    made_by     text        not null,
    made_at     timestamptz not null,
    primary key (incident_id, other_id)
);

-- What one shift tells the next about an incident.
create table incident_hand_over (
    id          text        primary key,
    incident_id text        not null references incident (id) on delete cascade,
    agency_id   text        not null,
    from_person text        not null,
    to_person   text        not null,
    note        text        not null,
    offered_at  timestamptz not null,
    accepted_at timestamptz
);
create index incident_hand_over_of on incident_hand_over (incident_id, offered_at);

select let_requests(subject, 'select', 'exists (select from incident where id = incident_id)'
    ' and (marking <> ''group'' or note_owner = any ((select seen_agencies())::text[]))'),
    let_requests(subject, 'delete', 'false')
from unnest(array['incident_person', 'incident_attachment']::regclass[]) as subject;
select let_requests('incident_attachment', 'update', 'false');
select let_requests('incident_custody', 'select', 'exists (select from incident_attachment where id = attachment_id)');
select let_requests('incident_custody', 'update', 'false');
select let_requests('incident_custody', 'delete', 'false');
select let_requests('incident_link', 'select', 'exists (select from incident where id = incident_id)'
    ' and exists (select from incident where id = other_id)');
