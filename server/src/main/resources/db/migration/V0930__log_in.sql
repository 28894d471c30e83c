-- How somebody proved who they are when a session began.
alter table person_session add column proof text not null default 'password';

-- Browsers in which a person has logged in: guessing by strangers doesn't make them wait. The cookie's value is kept as
-- SHA-256 only.
create table person_device (
    token_hash   bytea       primary key,
    username     text        not null references person on delete cascade,
    agency_id    text        not null,
    created_at   timestamptz not null,
    last_used_at timestamptz not null
);
create index person_device_of on person_device (username);
