-- Acts that take two people: who wanted what, and what the second person said. Rows only gain a decision and a use.
create table approval_request (
    id           text        primary key,
    agency_id    text        not null,
    kind         text        not null,
    subject      text        not null,
    content      text        not null,
    content_hash text        not null,
    reason       text        not null,
    asked_by     text        not null,
    asked_name   text        not null,
    session_id   text        not null,
    asked_at     timestamptz not null,
    verdict      text        check (verdict in ('approved', 'refused', 'withdrawn')),
    decided_by   text,
    decided_name text,
    decided_at   timestamptz,
    said         text,
    used_at      timestamptz
);
create index approval_request_of on approval_request (agency_id, asked_at desc);

-- What an agency reads personal data for; an agency without rows has the platform's list.
create table agency_purpose (
    agency_id   text not null,
    word        text not null,
    title       text not null,
    legal_basis text not null,
    place       int  not null,
    primary key (agency_id, word)
);

-- Which personal record was read in which session for what: the audit log has each once, with the hash of the reason.
create table personal_read (
    agency_id   text        not null,
    session_id  text        not null,
    kind        text        not null,
    record_id   text        not null,
    purpose     text        not null,
    reason      text        not null,
    username    text        not null,
    first_at    timestamptz not null,
    primary key (session_id, kind, record_id, purpose)
);
create index personal_read_by_time on personal_read (first_at);

-- Sight beyond an agency's own, taken by breaking the glass: instant, for a time, reviewed afterwards.
create table break_glass (
    id          text        primary key,
    agency_id   text        not null, -- of who looks
    owner       text        not null, -- whose records they see
    categories  text[]      not null,
    person      text        not null,
    person_name text        not null,
    reason      text        not null,
    began_at    timestamptz not null,
    until       timestamptz not null,
    ended_at    timestamptz,
    ended_by    text,
    reviewed_at timestamptz,
    reviewed_by text,
    justified   boolean,
    review      text
);
create index break_glass_of on break_glass (agency_id, began_at desc);
create index break_glass_about on break_glass (owner, began_at desc);
create unique index break_glass_once on break_glass (person, owner) where ended_at is null;
