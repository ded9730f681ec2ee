-- A text goes with its record when that is withdrawn, also one that nobody has finished writing.
ALTER TABLE publication DROP CONSTRAINT publication_says_something;
ALTER TABLE publication ADD CONSTRAINT publication_says_something
  CHECK (state IN ('DRAFT', 'RETURNED', 'WITHDRAWN') OR (title <> '' AND text <> ''));
