-- What a screen sends under a key is there once, also when two arrive in one moment.
create unique index incident_entry_sent on incident_entry (incident_id, (facts ->> 'sent')) where facts ? 'sent';
