-- Who looked at a restricted matter (保密件), when and at what: shown to the director on its page, beside the audit log,
-- which the director does not read. Written with the page, never changed.
CREATE TABLE request_view (
  id uuid PRIMARY KEY,
  request_id uuid NOT NULL REFERENCES request,
  account_id uuid NOT NULL,
  viewer text NOT NULL,
  at timestamptz NOT NULL,
  what text NOT NULL
);
CREATE INDEX request_view_of_request ON request_view (request_id, at DESC, id DESC);
REVOKE UPDATE, DELETE ON request_view FROM ${app_role};
