-- 调研: visits (活动) and reports (报告) are two aggregates; a report may hang on a visit or on none. Nothing is deleted.
CREATE TABLE research_visit (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  number text NOT NULL UNIQUE,
  topic text NOT NULL CHECK (length(topic) BETWEEN 1 AND 60),
  object text NOT NULL CHECK (length(object) BETWEEN 1 AND 200),
  planned_on date NOT NULL,
  place text,
  companions text,
  -- an item of a plan of supervision; its table belongs to another module, which looks it up from there
  plan_item_id uuid,
  state text NOT NULL CHECK (state IN ('PLANNED', 'HELD', 'WITHDRAWN')),
  held_on date,
  learned text CHECK (length(learned) <= 5000),
  written_at timestamptz NOT NULL,
  written_by uuid NOT NULL REFERENCES account,
  ended_reason text,
  -- how often something was done to it: the version moves with whatever is added beside this row
  changes int NOT NULL,
  CHECK (state <> 'PLANNED' OR held_on IS NULL),
  CHECK (state <> 'HELD' OR held_on IS NOT NULL),
  CHECK ((held_on IS NULL) = (learned IS NULL)),
  CHECK ((state = 'WITHDRAWN') = (ended_reason IS NOT NULL))
);
CREATE INDEX research_visit_by_time ON research_visit (written_at DESC, id DESC);
CREATE INDEX research_visit_held ON research_visit (held_on) WHERE state = 'HELD';
CREATE INDEX research_visit_item ON research_visit (plan_item_id) WHERE plan_item_id IS NOT NULL;

CREATE TABLE research_visit_deputy (
  id uuid PRIMARY KEY,
  visit_id uuid NOT NULL REFERENCES research_visit,
  deputy_id uuid NOT NULL REFERENCES deputy,
  position int NOT NULL,
  struck_at timestamptz,
  UNIQUE (visit_id, deputy_id)
);
CREATE INDEX research_visit_deputy_of ON research_visit_deputy (deputy_id);

CREATE TABLE research_report (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  -- from the acceptance on
  number text UNIQUE,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 60),
  -- none where the report is an attached file
  text text CHECK (length(text) <= 20000),
  visit_id uuid REFERENCES research_visit,
  state text NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'SENT_BACK', 'ACCEPTED', 'WITHDRAWN')),
  written_at timestamptz NOT NULL,
  written_by uuid NOT NULL REFERENCES account,
  submitted_at timestamptz,
  sent_back_reason text,
  accepted_on date,
  accepted_by_name text,
  ended_reason text,
  changes int NOT NULL,
  CHECK ((number IS NULL) = (accepted_on IS NULL) AND (number IS NULL) = (accepted_by_name IS NULL)),
  CHECK (state <> 'ACCEPTED' OR number IS NOT NULL),
  CHECK (state NOT IN ('DRAFT', 'SUBMITTED', 'SENT_BACK') OR number IS NULL),
  CHECK (state NOT IN ('SUBMITTED', 'ACCEPTED') OR submitted_at IS NOT NULL),
  CHECK (state <> 'SENT_BACK' OR sent_back_reason IS NOT NULL),
  CHECK ((state = 'WITHDRAWN') = (ended_reason IS NOT NULL))
);
CREATE INDEX research_report_by_time ON research_report (written_at DESC, id DESC);
CREATE INDEX research_report_accepted ON research_report (accepted_on) WHERE state = 'ACCEPTED';
CREATE INDEX research_report_open ON research_report (state) WHERE state IN ('SUBMITTED', 'SENT_BACK');
CREATE INDEX research_report_of_visit ON research_report (visit_id) WHERE visit_id IS NOT NULL;

CREATE TABLE research_author (
  id uuid PRIMARY KEY,
  report_id uuid NOT NULL REFERENCES research_report,
  deputy_id uuid NOT NULL REFERENCES deputy,
  position int NOT NULL,
  -- 执笔
  pen boolean NOT NULL,
  struck_at timestamptz,
  UNIQUE (report_id, deputy_id),
  CHECK (NOT pen OR struck_at IS NULL)
);
CREATE UNIQUE INDEX research_author_pen ON research_author (report_id) WHERE pen;
CREATE INDEX research_author_of ON research_author (deputy_id);

-- 送达 to a unit, and its feedback within three months (代表法 29 to 31; 山东省实施代表法办法 23).
CREATE TABLE research_delivery (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  report_id uuid NOT NULL REFERENCES research_report,
  unit_id uuid NOT NULL REFERENCES unit,
  delivered_on date NOT NULL,
  due_started_at timestamptz, due_at timestamptz NOT NULL, due_date date NOT NULL, due_unit text, due_why text NOT NULL,
  feedback text CHECK (length(feedback) <= 5000),
  feedback_on date,
  feedback_at timestamptz,
  feedback_by_name text,
  -- a letter that the office wrote down
  on_paper boolean NOT NULL,
  UNIQUE (report_id, unit_id),
  CHECK ((feedback IS NULL) = (feedback_on IS NULL) AND (feedback IS NULL) = (feedback_at IS NULL)
    AND (feedback IS NULL) = (feedback_by_name IS NULL)),
  CHECK (NOT on_paper OR feedback IS NOT NULL),
  CHECK (feedback_on >= delivered_on)
);
CREATE INDEX research_delivery_unit ON research_delivery (unit_id);
CREATE INDEX research_delivery_waits ON research_delivery (due_at) WHERE feedback_at IS NULL;

CREATE TABLE research_event (
  id uuid PRIMARY KEY,
  visit_id uuid REFERENCES research_visit,
  report_id uuid REFERENCES research_report,
  at timestamptz NOT NULL,
  by_name text NOT NULL,
  step text NOT NULL,
  text text,
  CHECK ((visit_id IS NULL) <> (report_id IS NULL))
);
CREATE INDEX research_event_visit ON research_event (visit_id, at) WHERE visit_id IS NOT NULL;
CREATE INDEX research_event_report ON research_event (report_id, at) WHERE report_id IS NOT NULL;

CREATE VIEW figure_research_reports AS
SELECT id AS subject_id, id AS record_id, accepted_on AS on_date, number || ' ' || title AS title,
       '/desk/research/reports/' || id AS href, 1 AS quantity
FROM research_report WHERE state = 'ACCEPTED';
CREATE VIEW figure_research_visits AS
SELECT id AS subject_id, id AS record_id, held_on AS on_date, number || ' ' || topic AS title,
       '/desk/research/visits/' || id AS href, 1 AS quantity
FROM research_visit WHERE state = 'HELD';
INSERT INTO figure_definition (key, position, section, label, unit, view_name, kind, counting, listing, public_href) VALUES
  ('research.reports', 500, '监督', '高质量工作调研报告', '篇', 'figure_research_reports', 'PERIOD', 'SUBJECTS', 'NONE', NULL),
  ('supervision.research_visits', 520, '监督', '重点项目建设、城市品位提升等调研', '次', 'figure_research_visits', 'PERIOD', 'SUBJECTS', 'NONE', NULL);
INSERT INTO report_line (position, section, label, kind, figure_key) VALUES
  (720, '监督', '调研', 'NUMBER', 'supervision.research_visits'),
  (722, '监督', '调研报告', 'NUMBER', 'research.reports');

WITH seed (position, key, kind, value, name, help) AS (VALUES
  (640, 'research.feedback', 'PERIOD', '3mo', '调研报告反馈', '调研报告送达单位以后，反馈研究处理情况的期限（山东省实施代表法办法第二十三条）。')
), defined AS (
  INSERT INTO setting_definition (key, position, kind, name, help)
  SELECT key, position, kind, name, help FROM seed
)
INSERT INTO setting (id, key, value, valid_from)
SELECT uuidv7(), key, value, timestamptz '2000-01-01 00:00+08' FROM seed;
