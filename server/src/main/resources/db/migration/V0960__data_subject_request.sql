-- What people asked an agency to do with what it holds about them. A request is read and written as a whole, so it is one
-- document; what was found are references, never content.
create table data_subject_request (
    id          text        primary key,
    agency_id   text        not null,
    received_on date        not null,
    due_on      date        not null,
    answered_at timestamptz,
    content     jsonb       not null,
    answer_text text -- what was handed out, for some weeks
);
create index data_subject_request_of on data_subject_request (agency_id, received_on desc, id);

create table data_subject_finding (
    request_id text        not null references data_subject_request on delete cascade,
    number     int         not null,
    agency_id  text        not null,
    kind       text        not null,
    domain_id  text        not null,
    source_id  text        not null,
    record_id  text        not null,
    at         timestamptz not null,
    key_day    bigint      not null,
    verdict    text        not null default 'OPEN',
    refusal    text,
    erasure    text, -- 'ERASED', or why it was kept
    primary key (request_id, number),
    unique (request_id, kind, domain_id, source_id, record_id)
);

-- What people ask an agency is nobody else's, also not of those whom it shows its records.
select let_requests(subject, 'select', 'agency_id = (select asking_agency())')
from unnest(array['data_subject_request', 'data_subject_finding']::regclass[]) as subject;
