-- Ledgers that were taken out as Excel files: who, what, with personal data or not and why, how many rows. The row stays;
-- the file (sealed, in parts) goes after an hour. A large export may not take the database from everybody else: one at a
-- time for an account, two in all, on every instance. By the database's time: the station's clock may stand still.
CREATE TABLE ledger_export (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL,
  account_name text NOT NULL,
  ledger text NOT NULL,
  title text NOT NULL,
  period text NOT NULL,
  file_name text NOT NULL,
  personal boolean NOT NULL,
  reason text,
  state text NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
  slot int NOT NULL CHECK (slot IN (1, 2)),
  total bigint NOT NULL,
  written bigint NOT NULL DEFAULT 0,
  started_at timestamptz NOT NULL,
  finished_at timestamptz,
  -- when it last got on: what stands still was killed
  touched_at timestamptz NOT NULL DEFAULT now(),
  CHECK (reason IS NOT NULL OR NOT personal)
);
CREATE UNIQUE INDEX ledger_export_slot ON ledger_export (slot) WHERE state = 'RUNNING';
CREATE UNIQUE INDEX ledger_export_account ON ledger_export (account_id) WHERE state = 'RUNNING';
CREATE INDEX ledger_export_of_account ON ledger_export (account_id, started_at DESC, id DESC);

CREATE TABLE ledger_export_part (
  export_id uuid NOT NULL REFERENCES ledger_export,
  number int NOT NULL,
  content bytea NOT NULL,
  kept_until timestamptz NOT NULL DEFAULT now() + interval '1 hour',
  PRIMARY KEY (export_id, number)
);
-- sealed bytes do not compress
ALTER TABLE ledger_export_part ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE INDEX ledger_export_part_kept ON ledger_export_part (kept_until);
