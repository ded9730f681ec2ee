-- Finding one request among a million by any of its words. Pieces of one and two characters as numbers (an expression
-- index would reckon them again at every look; a tsvector takes three times the room) with the words themselves, which
-- tell 停车位 from 停车，车位. Beside the request and not in it: lists of requests stay narrow.
-- Public words only: title, content, wish, place, category. Who may see a request is asked of the request.
CREATE TABLE request_search (
  -- written with the request in one transaction, in whatever order
  request_id uuid PRIMARY KEY REFERENCES request DEFERRABLE INITIALLY DEFERRED,
  received_at timestamptz NOT NULL,
  words text NOT NULL,
  grams int[] NOT NULL
);
-- no list of pending entries: every search would read it
CREATE INDEX request_search_grams ON request_search USING gin (grams) WITH (fastupdate = off);
-- the commonest pieces by name, so that the planner tells a common word from a rare one
ALTER TABLE request_search ALTER COLUMN grams SET STATISTICS 400;
-- found by the number of a slip
CREATE INDEX request_assignment_document ON request_assignment (document_number);
CREATE INDEX request_reminder_document ON request_reminder (document_number) WHERE document_number IS NOT NULL;
