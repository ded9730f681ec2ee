-- Hot topics (热点问题): many opinions about one thing, what was proposed to 党工委 and 办事处, what was decided and done, and what
-- came of it in numbers. Nothing is deleted; a member that does not belong is taken out with a reason.
CREATE TABLE topic (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  number text NOT NULL UNIQUE,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 40),
  situation text NOT NULL CHECK (length(situation) <= 3000),
  field text,
  state text NOT NULL CHECK (state IN ('GATHERING', 'PROPOSED', 'DECIDED', 'RESOLVED', 'NOT_RESOLVED', 'WITHDRAWN')),
  opened_at timestamptz NOT NULL,
  opened_by uuid NOT NULL REFERENCES account,
  opened_by_name text NOT NULL,
  -- 工作建议 to 党工委、办事处; none where the thing was settled without one
  proposed_on date,
  proposed_to text,
  proposal_text text CHECK (length(proposal_text) <= 3000),
  decided_on date,
  decided_by text,
  decision text CHECK (length(decision) <= 3000),
  households int CHECK (households > 0),
  ended_on date,
  ended_by_name text,
  ended_text text,
  -- how often something was done to it: the version moves with whatever is added beside this row
  changes int NOT NULL,
  CHECK ((proposed_on IS NULL) = (proposed_to IS NULL) AND (proposed_on IS NULL) = (proposal_text IS NULL)),
  CHECK ((decided_on IS NULL) = (decided_by IS NULL) AND (decided_on IS NULL) = (decision IS NULL)),
  CHECK (decided_on >= proposed_on),
  CHECK (state <> 'GATHERING' OR proposed_on IS NULL),
  CHECK (state NOT IN ('PROPOSED', 'DECIDED') OR proposed_on IS NOT NULL),
  CHECK (state <> 'DECIDED' OR decided_on IS NOT NULL),
  CHECK ((state IN ('RESOLVED', 'NOT_RESOLVED', 'WITHDRAWN')) = (ended_on IS NOT NULL)),
  CHECK ((ended_on IS NULL) = (ended_text IS NULL) AND (ended_on IS NULL) = (ended_by_name IS NULL))
);
CREATE INDEX topic_by_time ON topic (opened_at DESC, id DESC);
CREATE INDEX topic_resolved ON topic (ended_on) WHERE state = 'RESOLVED';

-- What was gathered: requests, opinions, proposals, of the modules below. What was taken out stays, and may be gathered again.
CREATE TABLE topic_member (
  id uuid PRIMARY KEY,
  topic_id uuid NOT NULL REFERENCES topic,
  kind text NOT NULL CHECK (kind IN ('REQUEST', 'OPINION', 'PROPOSAL')),
  member_id uuid NOT NULL,
  number text NOT NULL,
  added_at timestamptz NOT NULL,
  added_by_name text NOT NULL,
  removed_at timestamptz,
  removed_reason text,
  CHECK ((removed_at IS NULL) = (removed_reason IS NULL))
);
CREATE UNIQUE INDEX topic_member_once ON topic_member (topic_id, member_id) WHERE removed_at IS NULL;
CREATE INDEX topic_member_of ON topic_member (member_id) WHERE removed_at IS NULL;
CREATE INDEX topic_member_in ON topic_member (topic_id);

-- What may be gathered, whatever it is: nothing restricted, withdrawn or confidential, no draft. Asked by id or by time.
CREATE VIEW topic_matter AS
SELECT 'REQUEST' AS kind, r.id, r.version, r.number, r.title, r.content AS text, r.place_id, r.received_at AS at,
       r.status AS state, r.sensitive
FROM request r WHERE NOT r.restricted AND r.status <> 'WITHDRAWN'
UNION ALL
SELECT 'OPINION', o.id, o.version, o.number, CASE WHEN length(o.text) > 40 THEN left(o.text, 40) || '…' ELSE o.text END, o.text, o.place_id, o.recorded_at, o.state, false
FROM opinion o JOIN activity a ON a.id = o.activity_id AND a.state <> 'WITHDRAWN' WHERE o.state <> 'WITHDRAWN'
UNION ALL
SELECT 'PROPOSAL', p.id, p.version, p.number, p.title, p.title, NULL, p.written_at, p.status, false
FROM proposal p WHERE p.number IS NOT NULL AND NOT p.confidential AND p.status <> 'WITHDRAWN';

-- 措施: what was to be done, by whom, until when; with or without a number.
CREATE TABLE topic_measure (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  topic_id uuid NOT NULL REFERENCES topic,
  position int NOT NULL,
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
  responsible text,
  unit_id uuid REFERENCES unit,
  due_on date,
  done_on date,
  result text,
  CHECK ((done_on IS NULL) = (result IS NULL))
);
CREATE INDEX topic_measure_of ON topic_measure (topic_id);
CREATE INDEX topic_measure_due ON topic_measure (due_on) WHERE done_on IS NULL;

-- 成效: an outcome, measured where it can be. One with a figure key is counted under it (counting.md); never by its title.
CREATE TABLE topic_outcome (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  topic_id uuid NOT NULL REFERENCES topic,
  position int NOT NULL,
  label text NOT NULL CHECK (length(label) BETWEEN 1 AND 60),
  quantity numeric(14, 2) CHECK (quantity > 0),
  unit text,
  place text,
  on_date date NOT NULL,
  figure_key text CHECK (figure_key ~ '^topics\.[a-z_]{1,30}\.[a-z_]{1,30}$'),
  recorded_at timestamptz NOT NULL,
  struck_at timestamptz,
  struck_reason text,
  CHECK ((quantity IS NULL) = (unit IS NULL)),
  CHECK (figure_key IS NULL OR (quantity IS NOT NULL AND quantity = trunc(quantity))),
  CHECK ((struck_at IS NULL) = (struck_reason IS NULL))
);
CREATE INDEX topic_outcome_of ON topic_outcome (topic_id);
CREATE INDEX topic_outcome_key ON topic_outcome (figure_key, on_date) WHERE figure_key IS NOT NULL;

CREATE TABLE topic_event (
  id uuid PRIMARY KEY,
  topic_id uuid NOT NULL REFERENCES topic,
  at timestamptz NOT NULL,
  by_name text NOT NULL,
  step text NOT NULL,
  text text
);
CREATE INDEX topic_event_of ON topic_event (topic_id, at);

-- A suggested topic that somebody looked at and found none; kept quiet for a while.
CREATE TABLE topic_suggestion_dismissed (
  id uuid PRIMARY KEY,
  phrase text NOT NULL CHECK (length(phrase) BETWEEN 2 AND 40),
  at timestamptz NOT NULL,
  by_name text NOT NULL
);
CREATE INDEX topic_suggestion_dismissed_at ON topic_suggestion_dismissed (at);

CREATE VIEW figure_topics_resolved AS
SELECT id AS subject_id, id AS record_id, ended_on AS on_date, number || ' ' || title AS title,
       '/desk/topics/' || id AS href, 1 AS quantity
FROM topic WHERE state = 'RESOLVED';
INSERT INTO figure_definition (key, position, section, label, unit, view_name, kind, counting, listing, public_href) VALUES
  ('topics.resolved', 120, '诉求', '解决群众关心热点问题', '件', 'figure_topics_resolved', 'PERIOD', 'SUBJECTS', 'NONE', NULL);

-- topics.<topic>.<measure>: each row with the key that it counts under.
CREATE VIEW figure_topic_outcomes AS
SELECT o.id AS subject_id, o.id AS record_id, o.on_date, t.number || ' ' || t.title || '：' || o.label AS title,
       '/desk/topics/' || t.id AS href, o.quantity::bigint AS quantity, o.figure_key
FROM topic_outcome o
JOIN topic t ON t.id = o.topic_id
WHERE o.figure_key IS NOT NULL AND o.struck_at IS NULL AND t.state <> 'WITHDRAWN';

WITH seed (position, key, kind, value, name, help) AS (VALUES
  (620, 'topics.burst', 'NUMBER', '5', '热点建议的起点', '最近四周里至少有这么多条诉求和意见说到同一件事，才建议立为热点。')
), defined AS (
  INSERT INTO setting_definition (key, position, kind, name, help)
  SELECT key, position, kind, name, help FROM seed
)
INSERT INTO setting (id, key, value, valid_from)
SELECT uuidv7(), key, value, timestamptz '2000-01-01 00:00+08' FROM seed;
