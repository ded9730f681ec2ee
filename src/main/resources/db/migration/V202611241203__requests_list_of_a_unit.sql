-- A unit's list is ordered by the receipt of the requests that it has. Without the day beside its task either all its
-- tasks were read and sorted, or all requests were asked one by one.
ALTER TABLE request_assignment ADD COLUMN received_at timestamptz;
UPDATE request_assignment t SET received_at = r.received_at FROM request r WHERE r.id = t.request_id;
ALTER TABLE request_assignment ALTER COLUMN received_at SET NOT NULL;
CREATE INDEX request_assignment_received ON request_assignment (unit_id, received_at DESC, request_id DESC)
  WHERE ended_at IS NULL;
CREATE INDEX request_handler ON request (handler_id, received_at DESC, id DESC) WHERE handler_id IS NOT NULL;
-- and of a deputy those that were assigned to him, with those that came through him
CREATE INDEX request_assigned_deputy_received ON request (assigned_deputy_id, received_at DESC, id DESC)
  WHERE assigned_deputy_id IS NOT NULL;
DROP INDEX request_assigned_deputy;
