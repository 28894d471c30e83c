-- The stories that a version is told before it runs; empty when nobody wrote any.
alter table rule_version add column examples text not null default '';
-- What a rule costs is measured where it runs.
alter table rule_version drop column micros;
