-- What was told to everybody about a week, as the very text whose hash is in the audit log. Never changed.
create table published_week (
    week         text        primary key,
    report       text        not null,
    published_at timestamptz not null
);
