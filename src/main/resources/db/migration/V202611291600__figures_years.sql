-- 年底锁定: the figures of a calendar year as they stood when the director locked it. What was told stays told; where records
-- are put right later, the difference stands beside it with the reason that staff write. There is no way back: the
-- application adds rows here and changes none. A key that comes later has no row here and is simply live.
CREATE TABLE figure_year (
  year int PRIMARY KEY CHECK (year BETWEEN 1980 AND 2199),
  id uuid NOT NULL UNIQUE,
  locked_at timestamptz NOT NULL,
  locked_by uuid NOT NULL,
  locked_by_name text NOT NULL
);

CREATE TABLE figure_locked (
  year int NOT NULL REFERENCES figure_year,
  key text NOT NULL REFERENCES figure_definition,
  -- of a figure that falls into parts these as well; the empty text is the whole
  part text NOT NULL,
  part_label text,
  value bigint NOT NULL,
  PRIMARY KEY (year, key, part)
);

CREATE TABLE figure_correction (
  id uuid PRIMARY KEY,
  year int NOT NULL,
  key text NOT NULL,
  part text NOT NULL GENERATED ALWAYS AS ('') STORED,
  -- by how much the number moved since the reason before it
  difference bigint NOT NULL CHECK (difference <> 0),
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  written_at timestamptz NOT NULL,
  written_by uuid NOT NULL,
  written_by_name text NOT NULL,
  FOREIGN KEY (year, key, part) REFERENCES figure_locked
);
CREATE INDEX figure_correction_of ON figure_correction (year, key, written_at);
REVOKE UPDATE, DELETE ON figure_year, figure_locked, figure_correction FROM ${app_role};

-- Work: differences that nobody has given a reason for, as the last comparison found them. To count whole years anew each
-- time that somebody opens the work list would cost too much.
CREATE TABLE figure_difference (
  year int NOT NULL REFERENCES figure_year,
  key text NOT NULL REFERENCES figure_definition,
  difference bigint NOT NULL CHECK (difference <> 0),
  PRIMARY KEY (year, key)
);
