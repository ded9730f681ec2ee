-- A trial never turns into a station: the first start writes down which of the two this database is.
CREATE TABLE installation (
  id int PRIMARY KEY CHECK (id = 1),
  mode text NOT NULL CHECK (mode IN ('TRIAL', 'STATION')),
  since timestamptz NOT NULL
);
