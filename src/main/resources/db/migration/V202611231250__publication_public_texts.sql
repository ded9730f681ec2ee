-- What the public reads is never the original: it is a text of its own beside it, approved by a second person.
CREATE TABLE publication (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  subject_number text NOT NULL,
  subject_href text NOT NULL,
  state text NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'WITHDRAWN')),
  title text NOT NULL CHECK (char_length(title) <= 60),
  text text NOT NULL CHECK (char_length(text) <= 2000),
  writer_id uuid NOT NULL,
  writer_name text NOT NULL,
  published_at timestamptz,
  changed_at timestamptz NOT NULL,
  changed_by text NOT NULL,
  CONSTRAINT publication_once UNIQUE (subject_kind, subject_id),
  CONSTRAINT publication_says_something CHECK (state IN ('DRAFT', 'RETURNED') OR (title <> '' AND text <> '')),
  CONSTRAINT publication_since CHECK (state <> 'PUBLISHED' OR published_at IS NOT NULL)
);
COMMENT ON COLUMN publication.subject_href IS 'the page of the original at the desk, without the context path';
CREATE INDEX publication_by_state ON publication (state, changed_at, id);
CREATE INDEX publication_latest ON publication (subject_kind, published_at, id) WHERE state = 'PUBLISHED';

-- Every text that was handed in for approval stays, with what became of it.
CREATE TABLE publication_text (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  publication_id uuid NOT NULL REFERENCES publication (id),
  number int NOT NULL CHECK (number > 0),
  title text NOT NULL,
  text text NOT NULL,
  writer_id uuid NOT NULL,
  writer_name text NOT NULL,
  submitted_at timestamptz NOT NULL,
  approved boolean,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  returned_reason text,
  withdrawn_by uuid,
  withdrawn_by_name text,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  CONSTRAINT publication_text_numbers UNIQUE (publication_id, number),
  CONSTRAINT publication_text_decided CHECK (num_nulls(approved, decided_by, decided_by_name, decided_at) IN (0, 4)),
  CONSTRAINT publication_text_second_person CHECK (approved IS NOT TRUE OR decided_by <> writer_id),
  CONSTRAINT publication_text_returned CHECK (approved IS NOT FALSE OR returned_reason IS NOT NULL),
  CONSTRAINT publication_text_withdrawn CHECK (num_nulls(withdrawn_by, withdrawn_by_name, withdrawn_at, withdrawn_reason) IN (0, 4)),
  CONSTRAINT publication_text_withdrawn_later CHECK (withdrawn_at IS NULL OR approved)
);
