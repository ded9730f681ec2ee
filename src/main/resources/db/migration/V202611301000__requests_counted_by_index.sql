-- How many a narrowed list has is counted up to a bound. With what decides who may see a request beside its key, the index
-- alone answers: among a million the rows of one unit or one state lie on as many pages of the table as they are.
DROP INDEX request_unit;
CREATE INDEX request_unit ON request (unit_id, received_at DESC, id DESC) INCLUDE (restricted, recused, handler_id);
DROP INDEX request_place;
CREATE INDEX request_place ON request (place_id, received_at DESC, id DESC) INCLUDE (restricted, recused, handler_id);
DROP INDEX request_category;
CREATE INDEX request_category ON request (category, received_at DESC, id DESC) INCLUDE (restricted, recused, handler_id);
DROP INDEX request_category_root;
CREATE INDEX request_category_root ON request (left(category, 2), received_at DESC, id DESC)
  INCLUDE (category, restricted, recused, handler_id);
DROP INDEX request_status;
CREATE INDEX request_status ON request (status, received_at DESC, id DESC) INCLUDE (restricted, recused, handler_id);
DROP INDEX request_channel;
CREATE INDEX request_channel ON request (channel, received_at DESC, id DESC) INCLUDE (restricted, recused, handler_id);
DROP INDEX request_route;
CREATE INDEX request_route ON request (route, received_at DESC, id DESC) INCLUDE (restricted, recused, handler_id);
DROP INDEX request_received;
CREATE INDEX request_received ON request (received_at DESC, id DESC) INCLUDE (restricted, recused, handler_id);
DROP INDEX request_deputy;
CREATE INDEX request_deputy ON request (deputy_id, received_at DESC, id DESC)
  INCLUDE (assigned_deputy_id, restricted, recused, handler_id);
DROP INDEX request_assigned_deputy_received;
CREATE INDEX request_assigned_deputy_received ON request (assigned_deputy_id, received_at DESC, id DESC)
  INCLUDE (deputy_id, restricted, recused, handler_id) WHERE assigned_deputy_id IS NOT NULL;
DROP INDEX request_key;
CREATE INDEX request_key ON request (received_at DESC, id DESC) INCLUDE (restricted, recused, handler_id)
  WHERE key_reason IS NOT NULL;
