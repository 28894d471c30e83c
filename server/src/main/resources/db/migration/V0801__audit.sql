-- The audit log. Entries are written into the inbox by the transaction that they tell of; one writer at a time moves them
-- into the log and numbers them without gaps. Nothing here is ever changed or removed.
create table audit_inbox (
    id   bigint generated always as identity primary key,
    text text not null
);

-- The entry is its text, and the hash over it is its leaf in the tree. What is searched by is computed from the text.
create table audit_entry (
    number   bigint primary key check (number >= 0),
    inbox_id bigint not null unique,
    text     text   not null,
    hash     bytea  not null check (length(hash) = 32),
    at       text   not null generated always as (text::jsonb ->> 'at') stored,
    account  text   not null generated always as (text::jsonb ->> 'account') stored,
    agency   text   not null generated always as (text::jsonb ->> 'agency') stored,
    verb     text   not null generated always as (text::jsonb ->> 'verb') stored,
    kind     text   not null generated always as (text::jsonb ->> 'kind') stored,
    subject  text   not null generated always as (text::jsonb ->> 'id') stored,
    decision text   not null generated always as (text::jsonb ->> 'decision') stored
);
create index audit_entry_at on audit_entry (at);
create index audit_entry_account on audit_entry (account, number);
create index audit_entry_subject on audit_entry (subject, number);

-- Full tiles of the tree: 256 hashes of one level, and the hash over them, which the level above holds.
create table audit_tile (
    level  int    not null,
    index  bigint not null,
    hashes bytea  not null check (length(hashes) = 8192),
    root   bytea  not null check (length(root) = 32),
    primary key (level, index)
);

-- What the log has signed, one for each time that it grew.
create table audit_checkpoint (
    size bigint primary key check (size >= 0),
    note text   not null
);

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is append-only: no % on %', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger audit_entry_stays before update or delete or truncate on audit_entry
    for each statement execute function audit_is_append_only();
create trigger audit_tile_stays before update or delete or truncate on audit_tile
    for each statement execute function audit_is_append_only();
create trigger audit_checkpoint_stays before update or delete or truncate on audit_checkpoint
    for each statement execute function audit_is_append_only();
create trigger audit_inbox_stays before update or truncate on audit_inbox
    for each statement execute function audit_is_append_only();

-- An entry leaves the inbox only into the log, and unchanged.
create function audit_leaves_into_the_log() returns trigger language plpgsql as $$
begin
    if not exists (select from audit_entry where inbox_id = old.id and text = old.text) then
        raise exception 'entry % of the audit inbox is not in the log yet', old.id using errcode = 'insufficient_privilege';
    end if;
    return old;
end $$;
create trigger audit_inbox_leaves before delete on audit_inbox
    for each row execute function audit_leaves_into_the_log();

-- Who moves entries may not do more than that. Without the right to make roles the triggers stand alone.
do $$
begin
    if not exists (select from pg_roles where rolname = 'aedile_audit') then
        create role aedile_audit nologin;
    end if;
    grant select, insert on audit_entry, audit_tile, audit_checkpoint to aedile_audit;
    grant select, delete on audit_inbox to aedile_audit;
    execute format('grant aedile_audit to %I', current_user);
exception when insufficient_privilege then
    raise notice 'no role for the audit log: % may not make one', current_user;
end $$;
revoke update, delete, truncate on audit_entry, audit_tile, audit_checkpoint from public;
do $$
begin
    execute format('revoke update, delete, truncate on audit_entry, audit_tile, audit_checkpoint from %I', current_user);
    execute format('revoke update, truncate on audit_inbox from %I', current_user);
end $$;
