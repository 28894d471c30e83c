-- What people are to be told. A row is written in the transaction that causes it; who gets it by which way is planned
-- afterwards, so that nothing is lost when the server dies in between.
create table notification (
    id          text        primary key,
    agency_id   text        not null,
    domain_id   text        not null,
    kind        text        not null,
    key         text        not null, -- what is told twice within a while has the same
    severity    smallint    not null check (severity between 0 and 3),
    category    text        not null,
    title       text        not null,
    body        text        not null,
    link        text        not null,
    roles       text[]      not null, -- whom it is for, besides those who subscribed
    people      text[]      not null,
    channel     text,                 -- only this way, for a test
    target      text,
    raised_at   timestamptz not null, -- by the clock of the time domain
    stored_at   timestamptz not null,
    planned_at  timestamptz,
    repeats_of  text,
    repeats     int         not null default 0,
    repeated_at timestamptz
);
create index notification_unplanned on notification (stored_at) where planned_at is null;
create index notification_by_key on notification (agency_id, domain_id, key, stored_at desc);
create index notification_by_time on notification (agency_id, domain_id, stored_at desc, id desc);

-- One way of telling it, and what became of it. What is not of the live city can't lie here as something to be sent.
create table notification_delivery (
    id              text        primary key,
    notification_id text        not null references notification on delete cascade,
    agency_id       text        not null,
    live            boolean     not null,
    channel         text        not null check (channel in ('screen', 'email', 'webhook')),
    target          text        not null,
    roles           text[]      not null,
    people          text[]      not null,
    state           text        not null check (state in ('queued', 'delivered', 'failed', 'withheld')),
    reason          text        not null default '',
    tries           int         not null default 0,
    queued_at       timestamptz not null,
    tried_at        timestamptz,
    next_at         timestamptz,
    delivered_at    timestamptz,
    unique (notification_id, channel, target),
    constraint notification_stays_in_its_domain check (live or channel = 'screen' or state = 'withheld')
);
create index notification_delivery_due on notification_delivery (next_at) where state = 'queued' and channel <> 'screen';
create index notification_delivery_by_time on notification_delivery (agency_id, queued_at desc, id desc);

create table notification_seen (
    notification_id text        not null references notification on delete cascade,
    agency_id       text        not null,
    username        text        not null,
    seen_at         timestamptz not null,
    primary key (notification_id, username)
);

-- Who wants to be told what, by which way, and when not.
create table notification_subscription (
    id         text     primary key,
    agency_id  text     not null references agency,
    kinds      text[]   not null,
    severity   smallint not null check (severity between 0 and 3),
    categories text[]   not null,
    channel    text     not null check (channel in ('screen', 'email', 'webhook')),
    target     text     not null,
    roles      text[]   not null,
    on_duty    boolean  not null,
    quiet_from time,
    quiet_to   time,
    written_by text     not null,
    written_at timestamptz not null,
    check ((quiet_from is null) = (quiet_to is null))
);
create index notification_subscription_of on notification_subscription (agency_id);

-- How far alerts were looked through for what people want to be told.
create table notification_scan (
    name         text        primary key,
    scanned_until timestamptz not null
);

-- An agency's own, whoever else sees its alerts; telling another agency something is no look at its records.
select let_requests(subject, 'select', 'agency_id = (select asking_agency())')
from unnest(array['notification', 'notification_delivery', 'notification_seen', 'notification_subscription']::regclass[])
    as subject;
select let_requests('notification', 'insert', '(select asking_agency()) is not null');
select let_requests('notification', 'update', 'false');
select let_requests('notification', 'delete', 'false');
select let_requests('notification_delivery', 'insert', 'false');
select let_requests('notification_delivery', 'delete', 'false');
select let_requests('notification_seen', 'insert',
    'agency_id = (select asking_agency()) and username = (select asking_person())');
select let_requests('notification_seen', 'update', 'false');
select let_requests('notification_seen', 'delete', 'false');
