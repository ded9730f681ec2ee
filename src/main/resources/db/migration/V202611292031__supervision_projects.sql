-- 民生实事项目 of a year (domain 1.4): what is built for whom, by which unit, until when; its progress month by month, who watches
-- it, how it was accepted and what people say. Nothing is deleted.
CREATE TABLE project (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  number text NOT NULL UNIQUE,
  year int NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 60),
  content text NOT NULL CHECK (length(content) <= 2000),
  -- 万元
  cost numeric(10, 1) CHECK (cost > 0),
  money text CHECK (length(money) <= 100),
  unit_id uuid NOT NULL REFERENCES unit,
  due_on date NOT NULL,
  -- what it grew from: a node of the chains, a subject of the plan, or in words
  source_id uuid REFERENCES lineage_node (id),
  plan_item_id uuid REFERENCES supervision_plan_item,
  source_text text CHECK (length(source_text) <= 100),
  state text NOT NULL CHECK (state IN ('UNDER_WAY', 'FINISHED', 'ACCEPTED', 'STOPPED')),
  -- of the last month that was checked
  percent int NOT NULL CHECK (percent BETWEEN 0 AND 100),
  registered_on date NOT NULL,
  registered_at timestamptz NOT NULL,
  registered_by_name text NOT NULL,
  accepted_on date,
  acceptance_text text CHECK (length(acceptance_text) <= 2000),
  accepted_by_name text,
  -- 满意度测评 on paper
  surveyed_on date,
  asked int CHECK (asked > 0),
  answered int CHECK (answered BETWEEN 1 AND asked),
  satisfied int CHECK (satisfied >= 0),
  mostly int CHECK (mostly >= 0),
  dissatisfied int CHECK (dissatisfied >= 0),
  stopped_on date,
  stopped_reason text,
  stopped_by_name text,
  -- how often something was done to it: the version moves with whatever is added beside this row
  changes int NOT NULL,
  CHECK ((state = 'ACCEPTED') = (accepted_on IS NOT NULL)),
  CHECK ((accepted_on IS NULL) = (acceptance_text IS NULL) AND (accepted_on IS NULL) = (accepted_by_name IS NULL)),
  CHECK (state NOT IN ('FINISHED', 'ACCEPTED') OR percent = 100),
  CHECK ((state = 'STOPPED') = (stopped_on IS NOT NULL)),
  CHECK ((stopped_on IS NULL) = (stopped_reason IS NULL)),
  CHECK (surveyed_on IS NULL OR state = 'ACCEPTED'),
  CHECK ((surveyed_on IS NULL) = (asked IS NULL) AND (asked IS NULL) = (answered IS NULL) AND (asked IS NULL) = (satisfied IS NULL)
    AND (asked IS NULL) = (mostly IS NULL) AND (asked IS NULL) = (dissatisfied IS NULL)),
  CHECK (satisfied + mostly + dissatisfied = answered)
);
CREATE INDEX project_by_time ON project (registered_at DESC, id DESC);
CREATE INDEX project_of_unit ON project (unit_id, registered_at DESC);
CREATE INDEX project_of_year ON project (year, number);
CREATE INDEX project_open ON project (due_on) WHERE state IN ('UNDER_WAY', 'FINISHED');
CREATE INDEX project_plan_item ON project (plan_item_id) WHERE plan_item_id IS NOT NULL;
CREATE INDEX project_source ON project (source_id) WHERE source_id IS NOT NULL;

-- 月进度: one report for a month, corrected and not doubled; what it said before is in the history.
CREATE TABLE project_progress (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  project_id uuid NOT NULL REFERENCES project,
  -- its first day
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  percent int NOT NULL CHECK (percent BETWEEN 0 AND 100),
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
  -- why it is less than before
  lower_reason text CHECK (length(lower_reason) <= 200),
  -- whether anything proves it
  evidenced boolean NOT NULL,
  state text NOT NULL CHECK (state IN ('REPORTED', 'CHECKED', 'RETURNED')),
  reported_at timestamptz NOT NULL,
  reported_by_name text NOT NULL,
  by_unit boolean NOT NULL,
  checked_at timestamptz,
  checked_by_name text,
  returned_reason text,
  UNIQUE (project_id, month),
  CHECK (percent < 100 OR evidenced),
  CHECK ((state = 'CHECKED') = (checked_at IS NOT NULL) AND (checked_at IS NULL) = (checked_by_name IS NULL)),
  CHECK ((state = 'RETURNED') = (returned_reason IS NOT NULL))
);
CREATE INDEX project_progress_to_check ON project_progress (reported_at) WHERE state = 'REPORTED';

-- 监督代表. Who was released sees it no more.
CREATE TABLE project_watcher (
  id uuid PRIMARY KEY,
  project_id uuid NOT NULL REFERENCES project,
  deputy_id uuid NOT NULL REFERENCES deputy,
  since date NOT NULL,
  ended_on date
);
CREATE UNIQUE INDEX project_watcher_once ON project_watcher (project_id, deputy_id) WHERE ended_on IS NULL;
CREATE INDEX project_watcher_deputy ON project_watcher (deputy_id);

-- What a deputy saw there.
CREATE TABLE project_observation (
  id uuid PRIMARY KEY,
  project_id uuid NOT NULL REFERENCES project,
  deputy_id uuid NOT NULL REFERENCES deputy,
  deputy_name text NOT NULL,
  on_day date NOT NULL,
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
  at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
CREATE INDEX project_observation_of ON project_observation (project_id);
CREATE INDEX project_observation_deputy ON project_observation (deputy_id);

CREATE TABLE project_event (
  id uuid PRIMARY KEY,
  project_id uuid NOT NULL REFERENCES project,
  at timestamptz NOT NULL,
  by_name text NOT NULL,
  step text NOT NULL,
  text text
);
CREATE INDEX project_event_of ON project_event (project_id, at);

WITH seed (position, key, kind, value, name, help) AS (VALUES
  (2030, 'projects.progress-day', 'NUMBER', '5', '民生实事月进度报送日', '每月进度在次月这一天以前报送，遇休息日顺延到下一个工作日。'),
  (2031, 'projects.deadline-near', 'NUMBER', '30', '民生实事期限临近', '离完成时限不到这么多天，工作台提示期限临近。'),
  (2032, 'projects.red-below', 'NUMBER', '30', '民生实事红色', '核实的进度不足这个百分数，亮红色。'),
  (2033, 'projects.orange-below', 'NUMBER', '60', '民生实事橙色', '红色以上、不足这个百分数，亮橙色。'),
  (2034, 'projects.yellow-below', 'NUMBER', '90', '民生实事黄色', '橙色以上、不足这个百分数，亮黄色；再往上亮绿色，验收以后亮蓝色。')
), defined AS (
  INSERT INTO setting_definition (key, position, kind, name, help)
  SELECT key, position, kind, name, help FROM seed
)
INSERT INTO setting (id, key, value, valid_from)
SELECT uuidv7(), key, value, timestamptz '2000-01-01 00:00+08' FROM seed;
