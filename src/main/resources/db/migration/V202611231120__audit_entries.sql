-- The trail. The application may add to it and read it; nobody who works through the application can change or remove a line.
CREATE TABLE audit_entry (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  actor_id uuid,
  actor text NOT NULL,
  address text,
  action text NOT NULL,
  kind text NOT NULL,
  record_id uuid,
  details jsonb NOT NULL
);
COMMENT ON COLUMN audit_entry.actor IS 'the username, resident for a visitor without sign-in, system for the station itself';

-- One index for each way the auditor looks, each in the order of the page: a million lines a few years from now.
CREATE INDEX audit_entry_at ON audit_entry (at DESC, id DESC);
CREATE INDEX audit_entry_actor ON audit_entry (actor, at DESC, id DESC);
CREATE INDEX audit_entry_action ON audit_entry (action, at DESC, id DESC);
CREATE INDEX audit_entry_kind ON audit_entry (kind, at DESC, id DESC);
CREATE INDEX audit_entry_record ON audit_entry (record_id, at DESC, id DESC) WHERE record_id IS NOT NULL;

-- The chain beside it: sealed after commit, because the order of ids is not the order of commits.
CREATE TABLE audit_seal (
  seq bigint PRIMARY KEY CHECK (seq > 0),
  entry_id bigint NOT NULL UNIQUE REFERENCES audit_entry (id),
  previous bytea NOT NULL CHECK (length(previous) = 32),
  hash bytea NOT NULL CHECK (length(hash) = 32)
);

REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry, audit_seal FROM ${app_role};
