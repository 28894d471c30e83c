-- Other terms are another agreement; this one ends when the one that replaces it begins to hold.
alter table agreement add column replaces text references agreement;
create index agreement_by_replaced on agreement (replaces) where replaces is not null;
