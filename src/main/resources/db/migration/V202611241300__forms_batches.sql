-- Several records are worked on by one form: each in a transaction of its own, and one report of them all that a reload
-- shows again. Neither numbers nor titles are kept: the report names what its reader may see when he reads it.
CREATE TABLE form_batch (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL,
  kind text NOT NULL,
  act text NOT NULL,
  origin text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX form_batch_at ON form_batch (at);

-- No outcome: the process ended before its turn came.
CREATE TABLE form_batch_line (
  batch_id uuid NOT NULL REFERENCES form_batch ON DELETE CASCADE,
  position int NOT NULL,
  record_id uuid NOT NULL,
  version bigint NOT NULL,
  outcome text CHECK (outcome IN ('DONE', 'REFUSED', 'UNKNOWN')),
  reason text,
  PRIMARY KEY (batch_id, position),
  UNIQUE (batch_id, record_id),
  CHECK ((outcome = 'REFUSED') = (reason IS NOT NULL))
);
