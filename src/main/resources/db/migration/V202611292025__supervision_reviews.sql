-- 工作评议: one or several units reviewed in four stages; a count on paper of each, and a second one where something had to be
-- mended. Nothing is deleted.
CREATE TABLE work_review (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  number text NOT NULL UNIQUE,
  year int NOT NULL CHECK (year BETWEEN 2000 AND 2200),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 60),
  announcement text NOT NULL CHECK (length(announcement) <= 5000),
  opinion_phone text NOT NULL CHECK (length(opinion_phone) <= 40),
  -- the last day of each stage, as the scheme (评议方案) sets it
  announce_until date NOT NULL,
  study_until date NOT NULL,
  meeting_until date NOT NULL,
  mending_until date NOT NULL,
  stage text NOT NULL CHECK (stage IN ('ANNOUNCEMENT', 'STUDY', 'MEETING', 'MENDING', 'CLOSED', 'WITHDRAWN')),
  -- the subject of the supervision plan that it carries out
  plan_item_id uuid,
  opened_at timestamptz NOT NULL,
  opened_by uuid NOT NULL REFERENCES account,
  investigation text CHECK (length(investigation) <= 20000),
  met_on date,
  met_at_place text,
  handed_over_on date,
  closed_on date,
  closed_by_name text,
  ended_reason text,
  -- how often something was done to it: the version moves with whatever is added beside this row
  changes int NOT NULL,
  CHECK (announce_until <= study_until AND study_until <= meeting_until AND meeting_until <= mending_until),
  CHECK (stage NOT IN ('MEETING', 'MENDING', 'CLOSED') OR (met_on IS NOT NULL AND investigation IS NOT NULL)),
  CHECK (stage NOT IN ('MENDING', 'CLOSED') OR handed_over_on IS NOT NULL),
  CHECK ((stage = 'CLOSED') = (closed_on IS NOT NULL)),
  CHECK ((closed_on IS NULL) = (closed_by_name IS NULL)),
  CHECK ((stage = 'WITHDRAWN') = (ended_reason IS NOT NULL))
);
CREATE INDEX work_review_by_time ON work_review (opened_at DESC, id DESC);
CREATE INDEX work_review_item ON work_review (plan_item_id) WHERE plan_item_id IS NOT NULL;
CREATE INDEX work_review_closed ON work_review (closed_on) WHERE closed_on IS NOT NULL;

CREATE TABLE reviewed_unit (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  review_id uuid NOT NULL REFERENCES work_review,
  unit_id uuid NOT NULL REFERENCES unit,
  position int NOT NULL,
  -- 自查报告
  self_check text CHECK (length(self_check) <= 10000),
  self_checked_on date,
  self_checked_by_name text,
  -- what the unit reported in the meeting, and 评议意见
  report text CHECK (length(report) <= 10000),
  opinion text CHECK (length(opinion) <= 5000),
  UNIQUE (review_id, unit_id),
  CHECK ((self_check IS NULL) = (self_checked_on IS NULL) AND (self_check IS NULL) = (self_checked_by_name IS NULL))
);
CREATE INDEX reviewed_unit_of ON reviewed_unit (unit_id);

-- 满意度测评: of its own, so that another source than paper can feed it.
CREATE TABLE review_count (
  id uuid PRIMARY KEY,
  reviewed_unit_id uuid NOT NULL REFERENCES reviewed_unit,
  round int NOT NULL CHECK (round IN (1, 2)),
  source text NOT NULL CHECK (source IN ('PAPER')),
  counted_on date NOT NULL,
  handed_out int NOT NULL CHECK (handed_out > 0),
  returned int NOT NULL CHECK (returned >= 0),
  valid int NOT NULL CHECK (valid >= 0),
  recorded_at timestamptz NOT NULL,
  recorded_by_name text NOT NULL,
  UNIQUE (reviewed_unit_id, round),
  CHECK (returned <= handed_out AND valid <= returned)
);
CREATE TABLE review_count_grade (
  count_id uuid NOT NULL REFERENCES review_count,
  grade text NOT NULL,
  votes int NOT NULL CHECK (votes >= 0),
  PRIMARY KEY (count_id, grade)
);

-- 问题清单: what a unit has to mend, until when, and what it did.
CREATE TABLE review_matter (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  reviewed_unit_id uuid NOT NULL REFERENCES reviewed_unit,
  position int NOT NULL,
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
  due_started_at timestamptz, due_at timestamptz NOT NULL, due_date date NOT NULL, due_unit text, due_why text NOT NULL,
  mended text CHECK (length(mended) <= 5000),
  mended_on date,
  mended_by_name text,
  CHECK ((mended IS NULL) = (mended_on IS NULL) AND (mended IS NULL) = (mended_by_name IS NULL))
);
CREATE INDEX review_matter_of ON review_matter (reviewed_unit_id);
CREATE INDEX review_matter_open ON review_matter (due_at) WHERE mended_on IS NULL;

-- 代表走访 of the second stage (visit), and 会议评议 (present): who took part.
CREATE TABLE review_visit (
  id uuid PRIMARY KEY,
  review_id uuid NOT NULL REFERENCES work_review,
  visited_on date NOT NULL,
  place text NOT NULL CHECK (length(place) BETWEEN 1 AND 100),
  text text NOT NULL CHECK (length(text) <= 3000)
);
CREATE INDEX review_visit_of ON review_visit (review_id);
CREATE TABLE review_visit_deputy (
  visit_id uuid NOT NULL REFERENCES review_visit,
  deputy_id uuid NOT NULL REFERENCES deputy,
  PRIMARY KEY (visit_id, deputy_id)
);
CREATE TABLE review_present (
  review_id uuid NOT NULL REFERENCES work_review,
  deputy_id uuid NOT NULL REFERENCES deputy,
  PRIMARY KEY (review_id, deputy_id)
);

CREATE TABLE review_event (
  id uuid PRIMARY KEY,
  review_id uuid NOT NULL REFERENCES work_review,
  at timestamptz NOT NULL,
  by_name text NOT NULL,
  step text NOT NULL,
  text text
);
CREATE INDEX review_event_of ON review_event (review_id, at);

CREATE VIEW figure_work_reviews AS
SELECT id AS subject_id, id AS record_id, closed_on AS on_date, number || ' ' || title AS title,
       '/desk/reviews/' || id AS href, 1 AS quantity
FROM work_review WHERE stage = 'CLOSED';
INSERT INTO figure_definition (key, position, section, label, unit, view_name, kind, counting, listing, public_href) VALUES
  ('supervision.reviews', 530, '监督', '街道工作评议', '次', 'figure_work_reviews', 'PERIOD', 'SUBJECTS', 'NONE', NULL);
INSERT INTO report_line (position, section, label, kind, figure_key) VALUES
  (724, '监督', '工作评议', 'NUMBER', 'supervision.reviews');

-- 优秀 and 不了解 are there for a station that asks for them: they only have to be put in force again.
INSERT INTO code_list (list, position, name, help, closed) VALUES
  ('review_grade', 310, '工作评议测评档次', '满意度测评票上的档次。优秀、满意和基本满意计入满意率；优秀、不了解默认不用。', false);
INSERT INTO code_item (id, list, code, name, position, valid_from, valid_to)
SELECT uuidv7(), 'review_grade', v.code, v.name, v.position, date '2000-01-01', v.valid_to
FROM (VALUES
  ('EXCELLENT', '优秀', 10, date '2000-01-01'), ('SATISFIED', '满意', 20, NULL), ('MOSTLY_SATISFIED', '基本满意', 30, NULL),
  ('DISSATISFIED', '不满意', 40, NULL), ('UNKNOWN', '不了解', 50, date '2000-01-01')
) AS v (code, name, position, valid_to);

WITH seed (position, key, kind, value, name, help) AS (VALUES
  (650, 'review.mending', 'PERIOD', '2mo', '工作评议整改', '评议意见和问题清单交办以后，单位整改的期限；每个问题可以另定日期。')
), defined AS (
  INSERT INTO setting_definition (key, position, kind, name, help)
  SELECT key, position, kind, name, help FROM seed
)
INSERT INTO setting (id, key, value, valid_from)
SELECT uuidv7(), key, value, timestamptz '2000-01-01 00:00+08' FROM seed;
