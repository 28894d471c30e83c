-- Passkeys (WebAuthn): public keys that people log in with.
create table person_passkey (
    credential_id bytea       primary key,
    username      text        not null references person on delete cascade,
    agency_id     text        not null,
    name          text        not null,
    user_handle   bytea       not null, -- who the authenticator says it is; random, the same for all of a person
    attested      bytea       not null, -- attested credential data with the public key
    sign_count    bigint      not null,
    transports    text[]      not null,
    synced        boolean     not null, -- the authenticator keeps copies elsewhere
    created_at    timestamptz not null,
    last_used_at  timestamptz
);
create index person_passkey_of on person_passkey (username);
