-- 年度计划、月度计划 of the station and of each group of deputies (代表法 43: adopted, told to the deputies, published).
-- A plan is never deleted: it is withdrawn with a reason. What became of an item is not written down here a second
-- time: it follows from the activities that carry it out.
CREATE TABLE activity_plan (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  year int NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  month int CHECK (month BETWEEN 1 AND 12),
  -- null: of the station
  group_id uuid REFERENCES deputy_group,
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
CREATE UNIQUE INDEX activity_plan_once ON activity_plan (year, month, group_id) NULLS NOT DISTINCT WHERE state <> 'WITHDRAWN';
CREATE INDEX activity_plan_group ON activity_plan (group_id);
COMMENT ON COLUMN activity_plan.adopted_by IS 'the meeting that adopted it, in words';

CREATE TABLE activity_plan_item (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  plan_id uuid NOT NULL REFERENCES activity_plan,
  position int NOT NULL,
  -- one matter may stand in the plan of the year and again in that of its month
  matter_id uuid NOT NULL,
  -- null: a joint activity that is none of 六进六请六联
  kind text CHECK (kind IN ('VISIT', 'INVITATION', 'LIAISON')),
  category text,
  -- a public text
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 60),
  month int NOT NULL CHECK (month BETWEEN 1 AND 12),
  on_date date CHECK (extract(month FROM on_date) = month),
  last_day date NOT NULL,
  -- in a plan of the station: the group that does it
  group_id uuid REFERENCES deputy_group,
  note text CHECK (length(note) <= 200),
  written_by uuid NOT NULL REFERENCES account,
  added_later_on date,
  public_since timestamptz,
  cancelled_at timestamptz,
  cancelled_by_name text,
  cancelled_reason text,
  -- only of what no module keeps a record of
  held_on date,
  held_note text,
  CHECK ((kind IS NULL) = (category IS NULL)),
  CHECK ((cancelled_at IS NULL) = (cancelled_reason IS NULL)),
  CHECK (held_on IS NULL OR kind IS NULL),
  CHECK (held_on IS NULL OR cancelled_at IS NULL)
);
CREATE INDEX activity_plan_item_of ON activity_plan_item (plan_id);
CREATE INDEX activity_plan_item_matter ON activity_plan_item (matter_id);
CREATE INDEX activity_plan_item_group ON activity_plan_item (group_id);

ALTER TABLE activity ADD CONSTRAINT activity_plan_item_fk FOREIGN KEY (plan_item_id) REFERENCES activity_plan_item;

-- What became of the items of plans that are in force: when it was held, for when it is arranged, whether it was
-- cancelled. All plans that a matter stands in say the same.
CREATE VIEW activity_plan_progress AS
SELECT i.id AS item_id, i.plan_id, i.matter_id, p.year, i.last_day, coalesce(i.group_id, p.group_id) AS group_id,
       coalesce(done.on_date, (SELECT min(x.held_on) FROM activity_plan_item x WHERE x.matter_id = i.matter_id)) AS held_on,
       done.arranged_on,
       EXISTS (SELECT 1 FROM activity_plan_item x JOIN activity_plan y ON y.id = x.plan_id
               WHERE x.matter_id = i.matter_id AND x.cancelled_at IS NOT NULL AND y.state <> 'WITHDRAWN') AS cancelled
FROM activity_plan_item i
JOIN activity_plan p ON p.id = i.plan_id AND p.state IN ('ADOPTED', 'PUBLISHED')
CROSS JOIN LATERAL (
  SELECT min(a.on_date) FILTER (WHERE a.state = 'HELD') AS on_date,
         min(a.on_date) FILTER (WHERE a.state = 'PLANNED') AS arranged_on
  FROM activity a JOIN activity_plan_item x ON x.id = a.plan_item_id WHERE x.matter_id = i.matter_id) done;

-- 小组活动: each activity of a group, and what a plan says of one that no other module keeps.
CREATE VIEW activity_group_activity AS
SELECT coalesce(a.group_id, i.group_id, p.group_id) AS group_id, a.id AS record_id, a.on_date
FROM activity a
LEFT JOIN activity_plan_item i ON i.id = a.plan_item_id
LEFT JOIN activity_plan p ON p.id = i.plan_id
WHERE a.state = 'HELD' AND coalesce(a.group_id, i.group_id, p.group_id) IS NOT NULL
UNION ALL
SELECT coalesce(i.group_id, p.group_id), i.matter_id, i.held_on
FROM activity_plan_item i
JOIN activity_plan p ON p.id = i.plan_id AND p.state IN ('ADOPTED', 'PUBLISHED')
WHERE i.held_on IS NOT NULL AND coalesce(i.group_id, p.group_id) IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM activity a JOIN activity_plan_item x ON x.id = a.plan_item_id
                  WHERE x.matter_id = i.matter_id AND a.state = 'HELD');

WITH seed (position, key, kind, value, name, help) AS (VALUES
  (600, 'plans.group-activities', 'NUMBER', '4', '代表小组每年活动次数', '每个代表小组一年至少开展的集体活动次数，计划页按它显示进度。')
), defined AS (
  INSERT INTO setting_definition (key, position, kind, name, help)
  SELECT key, position, kind, name, help FROM seed
)
INSERT INTO setting (id, key, value, valid_from)
SELECT uuidv7(), key, value, timestamptz '2000-01-01 00:00+08' FROM seed;
