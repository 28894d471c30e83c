-- People who log in.
create table person (
    username            text primary key,
    agency_id           text        not null,
    display_name        text        not null,
    password_hash       text        not null,
    roles               text[]      not null,
    disabled            boolean     not null default false,
    created_at          timestamptz not null default now(),
    created_by          text        not null,
    password_changed_at timestamptz not null default now()
);

-- Their sessions; the cookie's value is kept as SHA-256 only.
create table person_session (
    id           text primary key,
    token_hash   bytea       not null unique,
    username     text        not null references person on delete cascade,
    agency_id    text        not null,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz not null,
    address      text        not null,
    user_agent   text        not null
);
create index person_session_of on person_session (username);

-- Machines that call the API; the token is kept as SHA-256 only.
create table machine_token (
    id           text primary key,
    agency_id    text        not null,
    name         text        not null,
    token_hash   bytea       not null unique,
    roles        text[]      not null,
    created_at   timestamptz not null default now(),
    created_by   text        not null,
    expires_at   timestamptz,
    last_used_at timestamptz
);
