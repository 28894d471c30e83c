-- An incident that somebody names as their purpose is looked up by its number.
create index incident_by_number on incident (number);
