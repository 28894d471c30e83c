-- While nobody has written a title, an incident has that of one of its alerts, in the language of the rule.
alter table incident add column title_of_alert boolean not null default false;
