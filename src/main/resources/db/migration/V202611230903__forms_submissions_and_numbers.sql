-- A form that is handed in twice leads to the page of its first time.
CREATE TABLE form_submission (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  location text
);
CREATE INDEX form_submission_at ON form_submission (at);

-- Gap-free numbers: the row is locked until the transaction that took a number ends.
CREATE TABLE number_series (
  series text NOT NULL,
  year int NOT NULL,
  value int NOT NULL CHECK (value > 0),
  PRIMARY KEY (series, year)
);
