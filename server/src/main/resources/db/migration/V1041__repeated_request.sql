-- What somebody has sent under a key of their own: the same again is not done again. It holds no content, and is forgotten
-- after a week.
create table repeated_request (
    username    text        not null,
    key         text        not null,
    agency_id   text        not null,
    fingerprint text        not null,
    server      text        not null, -- which run of the server began it
    begun_at    timestamptz not null,
    status      int,                  -- how it was answered; null while it is being done
    primary key (username, key)
);
create index repeated_request_by_time on repeated_request (begun_at);
select let_requests('repeated_request', command, 'username = (select asking_person())')
from unnest(array['select', 'insert', 'update', 'delete']) as command;
