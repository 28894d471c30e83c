-- What a shift writes down that is no incident. Rows are only ever added; a correction is a row that names the one it corrects.
create table shift_log_entry (
    id          text        primary key,
    sequence    bigint      generated always as identity unique,
    agency_id   text        not null,
    domain_id   text        not null,
    at          timestamptz not null, -- by the clock of the time domain
    written_at  timestamptz,          -- when it was written without a connection, by that clock; null as a rule
    stored_at   timestamptz not null,
    author      text        not null,
    author_name text        not null,
    body        text        not null,
    place       text        not null,
    longitude   double precision,
    latitude    double precision,
    source_id   text        not null,
    alert_id    text        not null,
    incident_id text        not null,
    marking     text        not null check (marking in ('partners', 'agency', 'group')),
    note_owner  text        not null,
    corrects    text        references shift_log_entry,
    search      tsvector generated always as (
        to_tsvector('simple', regexp_replace(body || ' ' || place || ' ' || author_name, '[^[:alnum:]]+', ' ', 'g'))) stored
);
create index shift_log_entry_by_order on shift_log_entry (agency_id, domain_id, sequence desc);
create index shift_log_entry_search on shift_log_entry using gin (search);
create index shift_log_entry_corrects on shift_log_entry (corrects) where corrects is not null;

-- A shift hands over what is open, as it was then; the next one confirms that they read it.
create table shift_handover (
    id             text        primary key,
    agency_id      text        not null,
    domain_id      text        not null,
    at             timestamptz not null,
    stored_at      timestamptz not null,
    author         text        not null,
    author_name    text        not null,
    note           text        not null,
    summary        text        not null,
    confirmed_at   timestamptz,
    confirmed_by   text,
    confirmed_name text
);
create index shift_handover_by_time on shift_handover (agency_id, domain_id, stored_at desc);

select let_requests('shift_log_entry', 'select', 'case marking when ''group'''
    ' then note_owner = any ((select seen_agencies())::text[]) when ''agency'' then agency_id = (select asking_agency())'
    ' else agency_id = any ((select seen_agencies())::text[]) end');
select let_requests('shift_log_entry', 'update', 'false');
select let_requests('shift_log_entry', 'delete', 'false');
select let_requests('shift_handover', 'select', 'agency_id = (select asking_agency())');
select let_requests('shift_handover', 'update', 'agency_id = (select asking_agency()) and confirmed_at is null',
    'agency_id = (select asking_agency())');
select let_requests('shift_handover', 'delete', 'false');
