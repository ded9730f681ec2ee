-- A unit's list shows what it was sent together with what its account handles by name.
CREATE INDEX request_assignment_of_handler ON request_assignment (handler_id, request_id) WHERE handler_id IS NOT NULL;
