-- One row once the demo of a trial was loaded: the next start leaves it as it is.
CREATE TABLE demo_station (
  id int PRIMARY KEY CHECK (id = 1),
  year int NOT NULL,
  loaded_at timestamptz NOT NULL
);
