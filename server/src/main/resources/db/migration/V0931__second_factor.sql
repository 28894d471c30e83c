-- Codes from an app (RFC 6238); the secret is sealed under the master key.
create table person_totp (
    username     text        primary key references person on delete cascade,
    agency_id    text        not null,
    secret       bytea       not null,
    created_at   timestamptz not null,
    confirmed_at timestamptz, -- null until the first code from the app was right
    last_step    bigint      not null default -1 -- of the newest code taken, so that none is taken twice
);

-- Codes on paper, for who lost the app or the key; each is good once and kept as SHA-256 only.
create table person_recovery_code (
    code_hash bytea not null,
    username  text  not null references person on delete cascade,
    agency_id text  not null,
    primary key (username, code_hash)
);
