-- A filter that somebody uses again and again, under a name of his own (常用筛选).
CREATE TABLE saved_filter (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  account_id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 20),
  query text NOT NULL CHECK (length(query) <= 1000),
  saved_at timestamptz NOT NULL,
  UNIQUE (account_id, name)
);
-- the list by key within what it is most often narrowed to; what else it is narrowed to fits one row in a few
CREATE INDEX request_place ON request (place_id, received_at DESC, id DESC);
CREATE INDEX request_category ON request (category, received_at DESC, id DESC);
CREATE INDEX request_key ON request (received_at DESC, id DESC) WHERE key_reason IS NOT NULL;
-- the list of what is under way, however much is closed
CREATE INDEX request_open_received ON request (received_at DESC, id DESC)
  WHERE status IN ('UNDER_REVIEW', 'TO_DISPATCH', 'TO_SIGN', 'IN_PROGRESS', 'ANSWERED', 'REPLIED', 'TO_RULE');
