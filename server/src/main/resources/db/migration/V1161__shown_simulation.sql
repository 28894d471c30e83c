-- What-ifs are seen by whom an agreement shows them, too.
select let_requests(subject, 'select', 'agency_id = any ((select seen_agencies())::text[])')
from unnest(array['simulation', 'simulation_trajectories']::regclass[]) as subject;
