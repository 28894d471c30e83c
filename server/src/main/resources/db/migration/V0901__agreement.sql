-- What one agency shows another. Terms never change, and what is said of an agreement is only ever added.
create table agreement (
    id          text        primary key,
    agency_id   text        not null, -- who shows
    sees        text        not null,
    terms       jsonb       not null,
    proposed_at timestamptz not null
);
create index agreement_by_agency on agreement (agency_id);
create index agreement_by_viewer on agreement (sees);

create table agreement_word (
    sequence     bigint generated always as identity primary key,
    agreement_id text        not null references agreement,
    agency_id    text        not null, -- for whom it was said
    kind         text        not null check (kind in ('propose', 'sign', 'advise', 'revoke')),
    person       text        not null,
    at           timestamptz not null,
    text         text        not null
);
create index agreement_word_of on agreement_word (agreement_id, sequence);
create unique index agreement_signed_once on agreement_word (agreement_id, agency_id) where kind = 'sign';
create unique index agreement_revoked_once on agreement_word (agreement_id) where kind = 'revoke';
