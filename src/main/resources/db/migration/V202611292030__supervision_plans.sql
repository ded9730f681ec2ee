-- 监督计划 of the 工委 for a year (监督法 63: published): what is to be inspected, toured, studied, reviewed or watched, on what
-- ground, by when. What became of an item is written down nowhere here: it follows from the inspections, research, reviews
-- and projects that name it. Never deleted: withdrawn with a reason.
CREATE TABLE supervision_plan (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  year int NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  state text NOT NULL CHECK (state IN ('DRAFT', 'ADOPTED', 'PUBLISHED', 'WITHDRAWN')),
  note text CHECK (length(note) <= 500),
  drafted_at timestamptz NOT NULL,
  drafted_by_name text NOT NULL,
  adopted_on date,
  adopted_by text CHECK (length(adopted_by) BETWEEN 1 AND 60),
  published_at timestamptz,
  published_by_name text,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawn_reason text,
  changed_at timestamptz NOT NULL,
  changed_by text NOT NULL,
  changed_what text NOT NULL,
  CHECK ((adopted_on IS NULL) = (adopted_by IS NULL)),
  CHECK (state NOT IN ('ADOPTED', 'PUBLISHED') OR adopted_on IS NOT NULL),
  CHECK (state <> 'PUBLISHED' OR published_at IS NOT NULL),
  CHECK ((state = 'WITHDRAWN') = (withdrawn_reason IS NOT NULL))
);
CREATE UNIQUE INDEX supervision_plan_once ON supervision_plan (year) WHERE state <> 'WITHDRAWN';
COMMENT ON COLUMN supervision_plan.adopted_by IS 'the meeting that adopted it, in words';

CREATE TABLE supervision_plan_item (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  plan_id uuid NOT NULL REFERENCES supervision_plan,
  position int NOT NULL,
  kind text NOT NULL CHECK (kind IN ('INSPECTION', 'TOUR', 'RESEARCH', 'REVIEW', 'PROJECT')),
  -- a code of the list supervision_ground
  ground text NOT NULL,
  -- a public text
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 60),
  -- of a quarter its last month, with quarter true
  month int NOT NULL CHECK (month BETWEEN 1 AND 12),
  quarter boolean NOT NULL,
  last_day date NOT NULL,
  responsible text NOT NULL CHECK (length(responsible) BETWEEN 1 AND 60),
  -- the unit whose work it is about
  unit_id uuid REFERENCES unit,
  note text CHECK (length(note) <= 200),
  written_by uuid NOT NULL REFERENCES account,
  added_later_on date,
  public_since timestamptz,
  cancelled_at timestamptz,
  cancelled_by_name text,
  cancelled_reason text,
  CHECK (NOT quarter OR month IN (3, 6, 9, 12)),
  CHECK ((cancelled_at IS NULL) = (cancelled_reason IS NULL))
);
CREATE INDEX supervision_plan_item_of ON supervision_plan_item (plan_id);
CREATE INDEX supervision_plan_item_unit ON supervision_plan_item (unit_id);

