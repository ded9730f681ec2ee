-- Blank registration forms (空白登记表): printed in batches under numbers of their own, filled in by hand where there is no
-- computer, keyed in later by the number or the code on them, once. A form is keyed in or void, never both.
CREATE TABLE paper_batch (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  size int NOT NULL CHECK (size BETWEEN 1 AND 50),
  point_id uuid REFERENCES liaison_point,
  printed_at timestamptz NOT NULL,
  printed_by text NOT NULL
);
-- the list by key, newest first
CREATE INDEX paper_batch_printed ON paper_batch (printed_at DESC, id DESC);

CREATE TABLE paper_form (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  batch_id uuid NOT NULL REFERENCES paper_batch,
  number text NOT NULL UNIQUE,
  code text NOT NULL UNIQUE CHECK (length(code) = 16),
  request_id uuid UNIQUE REFERENCES request,
  keyed_in_at timestamptz,
  keyed_in_by text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  CHECK ((request_id IS NULL) = (keyed_in_at IS NULL)),
  CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  CHECK (keyed_in_at IS NULL OR voided_at IS NULL)
);
CREATE INDEX paper_form_batch ON paper_form (batch_id, number);

ALTER TABLE request ADD FOREIGN KEY (paper_form) REFERENCES paper_form (number);
