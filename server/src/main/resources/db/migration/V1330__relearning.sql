-- What is usual of a source is forgotten when it was moved or calibrated.
alter table source add column learns_from timestamptz, add column relearning_reason text, add column relearning_by text;
