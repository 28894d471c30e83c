-- People also say something about an alert without changing it. Which words there are is the program's to know.
alter table alert_transition drop constraint if exists alert_transition_state_check;
alter table alert_transition add constraint alert_transition_state_check check (state ~ '^[a-z]+(-[a-z]+)*$');
