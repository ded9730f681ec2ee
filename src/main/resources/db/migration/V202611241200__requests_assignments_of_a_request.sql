-- Every page of a request reads all its assignments, what came back included; the indexes so far know only those that
-- are under way, so each page read the whole table.
CREATE INDEX request_assignment_request ON request_assignment (request_id, round);
