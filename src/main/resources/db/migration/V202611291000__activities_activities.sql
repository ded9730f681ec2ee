-- 六进六请六联: what deputies do among the people, with whom, and what was said there. Nothing is deleted: an activity is
-- cancelled or withdrawn, an opinion and a guest are struck out with a reason. Lists that places see differently
-- (categories, themes, fields, functions) are code lists with validity.

-- Whom visits and liaison go to and no other module knows. Households in difficulty (困难户) are people in a hard place:
-- they have a number and no name that could be read in passing.
CREATE TABLE visited_body (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  kind text NOT NULL CHECK (kind IN ('ENTERPRISE', 'CLINIC', 'SCHOOL', 'HOUSEHOLD')),
  name text CHECK (length(name) BETWEEN 1 AND 60),
  number int,
  constituency_id uuid NOT NULL REFERENCES constituency,
  place_id uuid REFERENCES place,
  -- sealed by the application (module vault): for a household its head and where it lives
  contact_name text,
  phone text,
  address text,
  note text,
  active_from date NOT NULL,
  active_to date,
  withdrawn_reason text,
  CHECK ((kind = 'HOUSEHOLD') = (name IS NULL)),
  CHECK ((kind = 'HOUSEHOLD') = (number IS NOT NULL)),
  CHECK (active_to IS NULL OR withdrawn_reason IS NOT NULL)
);
CREATE UNIQUE INDEX visited_body_name ON visited_body (kind, name) WHERE active_to IS NULL;
CREATE UNIQUE INDEX visited_body_number ON visited_body (number);
CREATE INDEX visited_body_constituency ON visited_body (constituency_id);
CREATE INDEX visited_body_place ON visited_body (place_id);
COMMENT ON COLUMN visited_body.active_to IS 'the last day on which it may be chosen';

CREATE TABLE activity (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  number text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('VISIT', 'INVITATION', 'LIAISON')),
  category text NOT NULL,
  state text NOT NULL CHECK (state IN ('PLANNED', 'HELD', 'CANCELLED', 'WITHDRAWN')),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 60),
  on_date date NOT NULL,
  from_time time,
  to_time time CHECK (to_time > from_time),
  place_id uuid REFERENCES place,
  point_id uuid REFERENCES liaison_point,
  room_id uuid REFERENCES station_room,
  location text,
  group_id uuid REFERENCES deputy_group,
  companions text,
  theme text,
  field text,
  function text,
  situation text,
  -- the item of a plan that it carries out; the plan's module part owns it
  plan_item_id uuid,
  -- what deputies sign in with, while it may be signed in to
  sign_in_code text CHECK (sign_in_code ~ '^[0-9]{6}$'),
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL REFERENCES account,
  recorded_by_name text NOT NULL,
  -- set where a deputy recorded it himself
  recorded_by_deputy uuid REFERENCES deputy,
  held_at timestamptz,
  checked_at timestamptz,
  checked_by_name text,
  ended_at timestamptz,
  end_reason text,
  CHECK ((state IN ('CANCELLED', 'WITHDRAWN')) = (end_reason IS NOT NULL)),
  CHECK (state <> 'HELD' OR held_at IS NOT NULL)
);
COMMENT ON COLUMN activity.checked_at IS 'when the office looked at what a deputy recorded himself (核实)';
CREATE INDEX activity_by_date ON activity (on_date DESC, id DESC);
CREATE INDEX activity_of_group ON activity (group_id, on_date DESC);
CREATE INDEX activity_of_plan_item ON activity (plan_item_id) WHERE plan_item_id IS NOT NULL;
CREATE UNIQUE INDEX activity_sign_in ON activity (sign_in_code) WHERE sign_in_code IS NOT NULL;
CREATE INDEX activity_unchecked ON activity (on_date) WHERE recorded_by_deputy IS NOT NULL AND checked_at IS NULL AND state = 'HELD';

-- Whom it went to: a village or community, a unit (窗口部门), a former deputy, or somebody of the list above.
CREATE TABLE activity_subject (
  activity_id uuid NOT NULL REFERENCES activity,
  position int NOT NULL,
  kind text NOT NULL CHECK (kind IN ('PLACE', 'UNIT', 'FORMER_DEPUTY', 'ENTERPRISE', 'CLINIC', 'SCHOOL', 'HOUSEHOLD')),
  place_id uuid REFERENCES place,
  unit_id uuid REFERENCES unit,
  deputy_id uuid REFERENCES deputy,
  body_id uuid REFERENCES visited_body,
  subject_id uuid NOT NULL GENERATED ALWAYS AS (coalesce(place_id, unit_id, deputy_id, body_id)) STORED,
  PRIMARY KEY (activity_id, position),
  CHECK (num_nonnulls(place_id, unit_id, deputy_id, body_id) = 1),
  CHECK ((kind = 'PLACE') = (place_id IS NOT NULL)),
  CHECK ((kind = 'UNIT') = (unit_id IS NOT NULL)),
  CHECK ((kind = 'FORMER_DEPUTY') = (deputy_id IS NOT NULL))
);
CREATE UNIQUE INDEX activity_subject_once ON activity_subject (activity_id, subject_id);
CREATE INDEX activity_subject_of ON activity_subject (subject_id);

-- The deputies: expected, present (signed in), on leave, absent.
CREATE TABLE activity_attendance (
  activity_id uuid NOT NULL REFERENCES activity,
  deputy_id uuid NOT NULL REFERENCES deputy,
  state text NOT NULL CHECK (state IN ('EXPECTED', 'PRESENT', 'LEAVE', 'ABSENT')),
  at timestamptz,
  -- he signed in himself, with the code of the activity
  by_code boolean NOT NULL DEFAULT false,
  reason text,
  PRIMARY KEY (activity_id, deputy_id),
  CHECK (state <> 'LEAVE' OR reason IS NOT NULL)
);
CREATE INDEX activity_attendance_deputy ON activity_attendance (deputy_id);

-- Guests of 六请; their names are personal, petitioners among them.
CREATE TABLE activity_guest (
  id uuid PRIMARY KEY,
  activity_id uuid NOT NULL REFERENCES activity,
  position int NOT NULL,
  -- sealed by the application (module vault)
  name text NOT NULL,
  unit text,
  post text,
  kind text NOT NULL,
  struck_at timestamptz,
  struck_reason text,
  CHECK ((struck_at IS NULL) = (struck_reason IS NULL))
);
CREATE INDEX activity_guest_of ON activity_guest (activity_id);

-- 意见: what was said, one matter each.
CREATE TABLE opinion (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  number text NOT NULL UNIQUE,
  activity_id uuid NOT NULL REFERENCES activity,
  position int NOT NULL,
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
  tag text,
  place_id uuid REFERENCES place,
  -- who said it; sealed by the application (module vault)
  said_by text,
  state text NOT NULL CHECK (state IN ('OPEN', 'ANSWERED', 'REQUEST', 'KEPT', 'WITHDRAWN')),
  answer text,
  request_id uuid REFERENCES request,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL REFERENCES account,
  settled_at timestamptz,
  settled_by_name text,
  withdrawn_reason text,
  CHECK ((state = 'REQUEST') = (request_id IS NOT NULL)),
  CHECK (state <> 'ANSWERED' OR answer IS NOT NULL),
  CHECK ((state = 'WITHDRAWN') = (withdrawn_reason IS NOT NULL))
);
CREATE INDEX opinion_of_activity ON opinion (activity_id);
CREATE UNIQUE INDEX opinion_of_request ON opinion (request_id) WHERE request_id IS NOT NULL;
CREATE INDEX opinion_open ON opinion (recorded_at, id) WHERE state = 'OPEN';
CREATE INDEX opinion_by_time ON opinion (recorded_at DESC, id DESC);
COMMENT ON COLUMN opinion.request_id IS 'the request that was made of it; it counts there by its own key, and here as an opinion still';

-- 排查清单: what has to be followed up, by whom and until when.
CREATE TABLE activity_follow_up (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  activity_id uuid NOT NULL REFERENCES activity,
  position int NOT NULL,
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
  responsible text,
  unit_id uuid REFERENCES unit,
  due_on date,
  done_on date,
  result text,
  CHECK ((done_on IS NULL) = (result IS NULL))
);
CREATE INDEX activity_follow_up_of ON activity_follow_up (activity_id);
CREATE INDEX activity_follow_up_open ON activity_follow_up (due_on) WHERE done_on IS NULL;

-- What happened to an activity: who, when, what. Corrections say in words what was there before.
CREATE TABLE activity_event (
  id uuid PRIMARY KEY,
  activity_id uuid NOT NULL REFERENCES activity,
  at timestamptz NOT NULL,
  by_name text NOT NULL,
  step text NOT NULL,
  text text
);
CREATE INDEX activity_event_of ON activity_event (activity_id, at);

INSERT INTO code_list (list, position, name, help, closed) VALUES
  ('activity_category', 200, '六进六请六联类别', '两级：第一级是六进、六请、六联，第二级是进哪里、请谁、联谁。', false),
  ('activity_theme', 210, '活动主题', '活动所属的主题或行动，可不填。', false),
  ('activity_field', 220, '关注领域', '活动围绕的方面，可不填。', false),
  ('activity_function', 230, '五大功能', '活动体现的功能，可不填。', false),
  ('opinion_tag', 240, '意见标签', '村里事、邻里事、家里事。', false);

INSERT INTO code_item (id, list, code, name, parent, position, restricted, valid_from)
SELECT uuidv7(), v.list, v.code, v.name, v.parent, v.position, false, date '2000-01-01'
FROM (VALUES
  ('activity_category', 'VISIT', '六进', null, 100),
  ('activity_category', 'INVITATION', '六请', null, 200),
  ('activity_category', 'LIAISON', '六联', null, 300),
  ('activity_category', 'V_OFFICE', '进机关', 'VISIT', 110),
  ('activity_category', 'V_ENTERPRISE', '进企业', 'VISIT', 120),
  ('activity_category', 'V_VILLAGE', '进村居', 'VISIT', 130),
  ('activity_category', 'V_SITE', '进现场', 'VISIT', 140),
  ('activity_category', 'V_CONSTITUENCY', '进选区', 'VISIT', 150),
  ('activity_category', 'V_PLATFORM', '进平台', 'VISIT', 160),
  ('activity_category', 'I_STATIONED', '省市驻地单位负责人', 'INVITATION', 210),
  ('activity_category', 'I_VILLAGE', '镇村负责人', 'INVITATION', 220),
  ('activity_category', 'I_DEPARTMENT', '省市区直部门负责人', 'INVITATION', 230),
  ('activity_category', 'I_MEDIA', '主流媒体负责人', 'INVITATION', 240),
  ('activity_category', 'I_PETITIONER', '有代表性的信访人', 'INVITATION', 250),
  ('activity_category', 'I_RESIDENT', '热心群众', 'INVITATION', 260),
  ('activity_category', 'L_VILLAGE', '重点村居', 'LIAISON', 310),
  ('activity_category', 'L_WINDOW', '窗口部门', 'LIAISON', 320),
  ('activity_category', 'L_SCHOOL', '学校', 'LIAISON', 330),
  ('activity_category', 'L_CLINIC', '医院（卫生室）', 'LIAISON', 340),
  ('activity_category', 'L_HOUSEHOLD', '困难户', 'LIAISON', 350),
  ('activity_category', 'L_FORMER', '历届老人大代表', 'LIAISON', 360),
  ('activity_theme', 'PARTY_DAY', '主题党日', null, 10),
  ('activity_theme', 'CIVIL_PRACTICE', '新时代文明实践', null, 20),
  ('activity_theme', 'FOUR_DOWN', '人大代表四下基层', null, 30),
  ('activity_theme', 'SIX_SIX_SIX', '六进六请六联', null, 40),
  ('activity_field', 'ENVIRONMENT', '人居环境整治', null, 10),
  ('activity_field', 'INDUSTRY', '产业发展', null, 20),
  ('activity_field', 'DISPUTES', '矛盾纠纷排查', null, 30),
  ('activity_field', 'POLICY', '政策保障', null, 40),
  ('activity_field', 'LIVELIHOOD', '民生实事', null, 50),
  ('activity_field', 'SAFETY', '安全生产', null, 60),
  ('activity_function', 'HERALD', '宣传员', null, 10),
  ('activity_function', 'BRIDGE', '连心桥', null, 20),
  ('activity_function', 'WINDOW', '民意窗', null, 30),
  ('activity_function', 'WATCH', '监督岗', null, 40),
  ('activity_function', 'CLASSROOM', '大课堂', null, 50),
  ('opinion_tag', 'VILLAGE', '村里事', null, 10),
  ('opinion_tag', 'NEIGHBOURS', '邻里事', null, 20),
  ('opinion_tag', 'FAMILY', '家里事', null, 30)
) AS v (list, code, name, parent, position);
