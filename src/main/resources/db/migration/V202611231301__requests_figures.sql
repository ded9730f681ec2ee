-- What counts: distinct requests by the route in force now, in the period of their first dispatch. Later rounds add
-- none; a withdrawn request does not count; a restricted one counts and is never listed.
CREATE VIEW figure_requests_transferred AS
SELECT id AS subject_id, id AS record_id, (first_dispatched_at AT TIME ZONE 'Asia/Shanghai')::date AS on_date,
       number || ' ' || title AS title, '/desk/requests/' || id AS href, 1 AS quantity, restricted
FROM request
WHERE route = 'TRANSFER' AND first_dispatched_at IS NOT NULL AND status <> 'WITHDRAWN';

CREATE VIEW figure_requests_green_channel AS
SELECT id AS subject_id, id AS record_id, (first_dispatched_at AT TIME ZONE 'Asia/Shanghai')::date AS on_date,
       number || ' ' || title AS title, '/desk/requests/' || id AS href, 1 AS quantity, restricted
FROM request
WHERE route = 'GREEN_CHANNEL' AND first_dispatched_at IS NOT NULL AND status <> 'WITHDRAWN';
