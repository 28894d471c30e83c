-- Retention counts from when an alert was stored: detected_at is the time domain's, which lies long ago in a replay.
alter table alert add column stored_at timestamptz not null default now();
