-- 监督检查 and 视察: what deputies looked at, and each finding with its mending. Nothing is deleted. A finding is a record of its
-- own, so that two deputies with telephones and two units never stand in each other's way.
CREATE TABLE inspection (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  number text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('INSPECTION', 'TOUR')),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 60),
  object text NOT NULL CHECK (length(object) BETWEEN 1 AND 200),
  -- a code of the list supervision_ground
  ground text NOT NULL,
  planned_on date NOT NULL,
  place text CHECK (length(place) <= 100),
  companions text CHECK (length(companions) <= 200),
  -- of the supervision plan and of 民生实事, which know nothing of inspections
  plan_item_id uuid,
  project_id uuid,
  state text NOT NULL CHECK (state IN ('PLANNED', 'HELD', 'CLOSED', 'WITHDRAWN')),
  planned_at timestamptz NOT NULL,
  planned_by_name text NOT NULL,
  held_on date,
  seen text CHECK (length(seen) <= 5000),
  suggestion text CHECK (length(suggestion) <= 3000),
  recorded_by_name text,
  ended_on date,
  ended_by_name text,
  ended_text text,
  changes int NOT NULL,
  CHECK ((held_on IS NULL) = (seen IS NULL) AND (held_on IS NULL) = (recorded_by_name IS NULL)),
  CHECK (state NOT IN ('HELD', 'CLOSED') OR held_on IS NOT NULL),
  CHECK (state <> 'PLANNED' OR held_on IS NULL),
  CHECK ((state IN ('CLOSED', 'WITHDRAWN')) = (ended_on IS NOT NULL)),
  CHECK ((ended_on IS NULL) = (ended_text IS NULL) AND (ended_on IS NULL) = (ended_by_name IS NULL))
);
CREATE INDEX inspection_by_day ON inspection ((coalesce(held_on, planned_on)) DESC, id DESC);
CREATE INDEX inspection_planned ON inspection (planned_on) WHERE state = 'PLANNED';
CREATE INDEX inspection_plan_item ON inspection (plan_item_id) WHERE plan_item_id IS NOT NULL;
CREATE INDEX inspection_project ON inspection (project_id) WHERE project_id IS NOT NULL;

-- Who takes part. One that was struck stays, with the reason.
CREATE TABLE inspection_deputy (
  id uuid PRIMARY KEY,
  inspection_id uuid NOT NULL REFERENCES inspection,
  deputy_id uuid NOT NULL REFERENCES deputy,
  struck_at timestamptz,
  struck_reason text,
  CHECK ((struck_at IS NULL) = (struck_reason IS NULL))
);
CREATE UNIQUE INDEX inspection_deputy_once ON inspection_deputy (inspection_id, deputy_id) WHERE struck_at IS NULL;
CREATE INDEX inspection_deputy_of ON inspection_deputy (deputy_id) WHERE struck_at IS NULL;

CREATE TABLE inspection_event (
  id uuid PRIMARY KEY,
  inspection_id uuid NOT NULL REFERENCES inspection,
  at timestamptz NOT NULL,
  by_name text NOT NULL,
  step text NOT NULL,
  text text
);
CREATE INDEX inspection_event_of ON inspection_event (inspection_id, at);

CREATE TABLE inspection_finding (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  inspection_id uuid NOT NULL REFERENCES inspection,
  position int NOT NULL CHECK (position > 0),
  -- of the inspection, and its place in it: JC-2026-0001-2
  number text NOT NULL UNIQUE,
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
  suggestion text CHECK (length(suggestion) <= 1000),
  unit_id uuid REFERENCES unit,
  state text NOT NULL CHECK (state IN ('NOTED', 'SENT', 'MENDING', 'REPORTED', 'MENDED', 'STRUCK')),
  found_at timestamptz NOT NULL,
  found_by_name text NOT NULL,
  found_by_deputy uuid REFERENCES deputy,
  sent_at timestamptz,
  sent_by_name text,
  signed_at timestamptz,
  signed_by text,
  -- how often its unit was told to mend it
  round int NOT NULL CHECK (round >= 0),
  ended_at timestamptz,
  ended_text text,
  changes int NOT NULL,
  UNIQUE (inspection_id, position),
  CHECK ((sent_at IS NULL) = (sent_by_name IS NULL)),
  CHECK ((signed_at IS NULL) = (signed_by IS NULL)),
  CHECK ((state IN ('SENT', 'MENDING', 'REPORTED', 'MENDED')) = (sent_at IS NOT NULL)),
  CHECK (sent_at IS NULL OR unit_id IS NOT NULL),
  CHECK ((state IN ('MENDED', 'STRUCK')) = (ended_at IS NOT NULL))
);
CREATE INDEX inspection_finding_state ON inspection_finding (state) WHERE state IN ('NOTED', 'SENT', 'MENDING', 'REPORTED');
CREATE INDEX inspection_finding_unit ON inspection_finding (unit_id, state) WHERE sent_at IS NOT NULL;
CREATE INDEX inspection_finding_time ON inspection_finding (found_at DESC, id DESC);

-- 整改: one for each time that the unit was told to mend it; what was reported before stays.
CREATE TABLE inspection_mending (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  finding_id uuid NOT NULL REFERENCES inspection_finding,
  position int NOT NULL,
  ordered_at timestamptz NOT NULL,
  due_started_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  due_date date NOT NULL,
  due_unit text NOT NULL,
  due_why text NOT NULL,
  report text CHECK (length(report) <= 3000),
  reported_at timestamptz,
  reported_by text,
  -- 复查
  checked_on date,
  checked_by_name text,
  verdict text CHECK (verdict IN ('MENDED', 'AGAIN')),
  verdict_text text CHECK (length(verdict_text) <= 1000),
  recalled_at timestamptz,
  CHECK ((reported_at IS NULL) = (report IS NULL) AND (reported_at IS NULL) = (reported_by IS NULL)),
  CHECK ((verdict IS NULL) = (checked_on IS NULL) AND (verdict IS NULL) = (verdict_text IS NULL)
    AND (verdict IS NULL) = (checked_by_name IS NULL)),
  CHECK (verdict IS NULL OR reported_at IS NOT NULL),
  UNIQUE (finding_id, position)
);
CREATE INDEX inspection_mending_due ON inspection_mending (due_date) WHERE reported_at IS NULL AND recalled_at IS NULL;

CREATE TABLE inspection_finding_event (
  id uuid PRIMARY KEY,
  finding_id uuid NOT NULL REFERENCES inspection_finding,
  at timestamptz NOT NULL,
  by_name text NOT NULL,
  step text NOT NULL,
  text text
);
CREATE INDEX inspection_finding_event_of ON inspection_finding_event (finding_id, at);

-- A unit without an account signs and reports through a link that is printed on 整改通知书: sealed, and found by a keyed hash.
CREATE TABLE inspection_finding_link (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  finding_id uuid NOT NULL REFERENCES inspection_finding,
  round int NOT NULL,
  code text NOT NULL,
  fingerprint text NOT NULL UNIQUE,
  issued_at timestamptz NOT NULL,
  issued_by text NOT NULL,
  expires_on date NOT NULL,
  expires_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_by text,
  used_at timestamptz,
  used_by text,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
  CHECK ((used_at IS NULL) = (used_by IS NULL)),
  CHECK (withdrawn_at IS NULL OR used_at IS NULL)
);
CREATE UNIQUE INDEX inspection_finding_link_alive ON inspection_finding_link (finding_id)
  WHERE withdrawn_at IS NULL AND used_at IS NULL;

WITH seed (position, key, kind, value, name, help) AS (VALUES
  (646, 'inspections.mending', 'PERIOD', '15wd', '整改期限', '检查发现的问题从交整改到整改到位的期限；交整改时可以另定日期。')
), defined AS (
  INSERT INTO setting_definition (key, position, kind, name, help) SELECT key, position, kind, name, help FROM seed
)
INSERT INTO setting (id, key, value, valid_from)
SELECT uuidv7(), key, value, timestamptz '2000-01-01 00:00+08' FROM seed;
