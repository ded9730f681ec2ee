-- A round held one dispatch. A case may go to several units, come back from one and go out again: what each unit has
-- to do becomes a row of its own, and the round keeps what the resident reads and how he rates it.
CREATE TABLE request_assignment (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  request_id uuid NOT NULL REFERENCES request,
  round int NOT NULL,
  part text NOT NULL CHECK (part IN ('LEAD', 'JOINT')),
  unit_id uuid REFERENCES unit,
  -- the named handler of a restricted matter
  handler_id uuid REFERENCES account,
  handler_name text,
  document_number text NOT NULL,
  instruction text,
  dispatched_at timestamptz NOT NULL,
  dispatched_by text NOT NULL,
  sign_started_at timestamptz, sign_at timestamptz, sign_date date, sign_unit text, sign_why text NOT NULL,
  due_started_at timestamptz, due_at timestamptz NOT NULL, due_date date NOT NULL, due_unit text, due_why text NOT NULL,
  give_back_started_at timestamptz, give_back_at timestamptz, give_back_date date, give_back_unit text, give_back_why text,
  respond_started_at timestamptz, respond_at timestamptz, respond_date date, respond_unit text, respond_why text,
  safe_started_at timestamptz, safe_at timestamptz, safe_date date, safe_unit text, safe_why text,
  signed_at timestamptz,
  signed_by text,
  responded_at timestamptz,
  responded_text text,
  made_safe_at timestamptz,
  made_safe_text text,
  answer text,
  answered_at timestamptz,
  answered_by text,
  return_ground text,
  return_suggested_unit uuid REFERENCES unit,
  return_asked_at timestamptz,
  return_asked_by text,
  return_ruling_granted boolean, return_ruling_text text, return_ruling_at timestamptz, return_ruling_by text,
  extension_from date,
  extension_wanted date,
  extension_reason text,
  extension_asked_at timestamptz,
  extension_asked_by text,
  extension_ruling_granted boolean, extension_ruling_text text, extension_ruling_at timestamptz, extension_ruling_by text,
  extension_told_at timestamptz,
  extension_told_how text,
  ended_at timestamptz,
  CHECK ((unit_id IS NULL) <> (handler_id IS NULL)),
  CHECK (return_asked_at IS NULL OR return_ground IS NOT NULL),
  CHECK (return_ruling_at IS NULL OR return_asked_at IS NOT NULL),
  CHECK (extension_asked_at IS NULL OR extension_wanted > extension_from),
  CHECK (extension_ruling_at IS NULL OR extension_asked_at IS NOT NULL)
);
-- one 主办 at a time in a round; 协办 of one unit once
CREATE UNIQUE INDEX request_assignment_lead ON request_assignment (request_id, round) WHERE part = 'LEAD' AND ended_at IS NULL;
CREATE UNIQUE INDEX request_assignment_unit ON request_assignment (request_id, round, unit_id) WHERE ended_at IS NULL;
CREATE INDEX request_assignment_of_unit ON request_assignment (unit_id, request_id) WHERE ended_at IS NULL;

INSERT INTO request_assignment (id, version, request_id, round, part, unit_id, document_number, instruction, dispatched_at,
  dispatched_by, sign_started_at, sign_at, sign_date, sign_unit, sign_why, due_started_at, due_at, due_date, due_unit, due_why,
  respond_started_at, respond_at, respond_date, respond_unit, respond_why,
  safe_started_at, safe_at, safe_date, safe_unit, safe_why, signed_at, signed_by, responded_at, responded_text, made_safe_at,
  made_safe_text, answer, answered_at)
SELECT uuidv7(), 0, request_id, number, 'LEAD', unit_id, coalesce(document_number, ''), instruction, dispatched_at,
  coalesce(dispatched_by, ''), sign_started_at, sign_at, sign_date, sign_unit, sign_why, due_started_at, due_at, due_date,
  due_unit, due_why, respond_started_at, respond_at, respond_date, respond_unit, respond_why,
  safe_started_at, safe_at, safe_date, safe_unit, safe_why, signed_at, signed_by, responded_at, responded_text, made_safe_at,
  made_safe_text, answer, answered_at
FROM request_round WHERE dispatched_at IS NOT NULL;

ALTER TABLE request_round
  ADD COLUMN kind text,
  ADD COLUMN deputy_manner text,
  ADD COLUMN deputy_result text,
  ADD COLUMN deputy_comment text,
  ADD COLUMN deputy_rated_at timestamptz,
  ADD COLUMN deputy_name text;
UPDATE request_round SET kind = CASE number WHEN 1 THEN 'FIRST' WHEN 2 THEN 'SECOND' ELSE 'SUPERVISED' END;
ALTER TABLE request_round
  ALTER COLUMN kind SET NOT NULL,
  ADD CHECK (kind IN ('FIRST', 'SECOND', 'SUPERVISED', 'PROMISE')),
  DROP COLUMN unit_id, DROP COLUMN document_number, DROP COLUMN instruction, DROP COLUMN dispatched_at, DROP COLUMN dispatched_by,
  DROP COLUMN sign_started_at, DROP COLUMN sign_at, DROP COLUMN sign_date, DROP COLUMN sign_unit, DROP COLUMN sign_why,
  DROP COLUMN due_started_at, DROP COLUMN due_at, DROP COLUMN due_date, DROP COLUMN due_unit, DROP COLUMN due_why,
  DROP COLUMN respond_started_at, DROP COLUMN respond_at, DROP COLUMN respond_date, DROP COLUMN respond_unit, DROP COLUMN respond_why,
  DROP COLUMN safe_started_at, DROP COLUMN safe_at, DROP COLUMN safe_date, DROP COLUMN safe_unit, DROP COLUMN safe_why,
  DROP COLUMN signed_at, DROP COLUMN signed_by, DROP COLUMN responded_at, DROP COLUMN responded_text,
  DROP COLUMN made_safe_at, DROP COLUMN made_safe_text;

ALTER TABLE request
  ADD COLUMN lead_id uuid REFERENCES request_assignment,
  ADD COLUMN handler_id uuid REFERENCES account,
  ADD COLUMN assigned_deputy_id uuid REFERENCES deputy,
  ADD COLUMN paused_at timestamptz,
  ADD COLUMN pause_reason text,
  ADD COLUMN return_asked boolean NOT NULL DEFAULT false,
  ADD COLUMN extension_asked boolean NOT NULL DEFAULT false,
  ADD COLUMN extension_untold boolean NOT NULL DEFAULT false,
  ADD COLUMN key_reason text,
  ADD COLUMN group_id uuid REFERENCES request,
  ADD COLUMN waits_on uuid REFERENCES request,
  ADD COLUMN status_before_merge text,
  ADD COLUMN merge_clock_started_at timestamptz,
  ADD COLUMN merge_clock_at timestamptz,
  ADD COLUMN merge_clock_date date,
  ADD COLUMN merge_clock_unit text,
  ADD COLUMN merge_clock_why text,
  ADD COLUMN clock_for_before_merge text,
  ADD COLUMN proposal_node uuid,
  ADD COLUMN promise_on date,
  ADD COLUMN recused uuid[] NOT NULL DEFAULT '{}';
UPDATE request r SET lead_id = a.id FROM request_assignment a WHERE a.request_id = r.id AND a.round = r.round_number;
-- promises of the time before: those whose day is still to come
UPDATE request r SET promise_on = d.plan_date FROM request_round d
WHERE d.request_id = r.id AND d.number = r.round_number AND r.status = 'CLOSED' AND d.plan_date >= current_date;
ALTER TABLE request
  DROP CONSTRAINT request_status_check,
  ADD CONSTRAINT request_status_check CHECK (status IN ('UNDER_REVIEW', 'TO_DISPATCH', 'TO_SIGN', 'IN_PROGRESS', 'ANSWERED',
    'REPLIED', 'TO_RULE', 'MERGED', 'CLOSED', 'NOT_ACCEPTED', 'WITHDRAWN', 'ARCHIVED')),
  -- a case that a unit gave back was dispatched and has no unit until it goes out again
  DROP CONSTRAINT request_check2,
  ADD CHECK ((status = 'MERGED') = (waits_on IS NOT NULL)),
  ADD CHECK (waits_on IS NULL OR group_id IS NOT NULL),
  ADD CHECK (waits_on <> id),
  ADD CHECK (paused_at IS NULL OR status = 'IN_PROGRESS'),
  ADD CHECK (group_id IS NULL OR NOT restricted);
CREATE INDEX request_group ON request (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX request_waits_on ON request (waits_on) WHERE waits_on IS NOT NULL;
CREATE INDEX request_promise ON request (promise_on) WHERE promise_on IS NOT NULL;
CREATE INDEX request_assigned_deputy ON request (assigned_deputy_id) WHERE assigned_deputy_id IS NOT NULL;

-- 联系反映人.
CREATE TABLE request_contact (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  request_id uuid NOT NULL REFERENCES request,
  assignment_id uuid REFERENCES request_assignment,
  at timestamptz NOT NULL,
  manner text NOT NULL CHECK (manner IN ('PHONE', 'VISIT', 'AT_SITE', 'AT_DESK', 'MESSAGE')),
  reached boolean NOT NULL,
  text text NOT NULL,
  recorded_by text NOT NULL
);
CREATE INDEX request_contact_request ON request_contact (request_id);

-- 催办 and 督办; of the rungs that come by themselves one each for an assignment and its date.
CREATE TABLE request_reminder (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  request_id uuid NOT NULL REFERENCES request,
  assignment_id uuid NOT NULL REFERENCES request_assignment,
  rung text NOT NULL CHECK (rung IN ('BEFORE', 'ON_THE_DAY', 'AFTER', 'BY_HAND', 'SUPERVISION')),
  document_number text,
  light text NOT NULL,
  reason text NOT NULL,
  requirement text,
  issued_at timestamptz NOT NULL,
  issued_by text NOT NULL,
  receipt text,
  receipt_at timestamptz,
  receipt_by text,
  CHECK (rung <> 'SUPERVISION' OR document_number IS NOT NULL),
  CHECK ((receipt IS NULL) = (receipt_at IS NULL))
);
CREATE INDEX request_reminder_request ON request_reminder (request_id);

WITH seed (position, key, kind, value, name, help) AS (VALUES
  (84, 'clock.joint.earlier', 'NUMBER', '2', '协办提前', '协办单位比主办单位提前几个工作日提出会签意见。'),
  (112, 'clock.promise', 'PERIOD', '5wd', '核实承诺', 'B、C 类答复承诺的日期到了以后，承办单位报告兑现情况的期限。'),
  (114, 'clock.restricted', 'PERIOD', '15wd', '保密事项', '保密事项交专人后的办理期限。'),
  (116, 'extension.most', 'NUMBER', '15', '延期上限', '承办单位申请延期，最多顺延几个工作日；只能延一次。'),
  (140, 'ladder.before', 'NUMBER', '2', '到期提醒', '到期前几个工作日提醒承办单位。'),
  (142, 'ladder.after', 'NUMBER', '1', '超期催办', '超期几个工作日催办承办单位。'),
  (144, 'ladder.supervise', 'NUMBER', '5', '超期督办', '超期几个工作日，列入工委主任的应督办清单。')
), defined AS (
  INSERT INTO setting_definition (key, position, kind, name, help) SELECT key, position, kind, name, help FROM seed
)
INSERT INTO setting (id, key, value, valid_from)
SELECT uuidv7(), key, value, timestamptz '2000-01-01 00:00+08' FROM seed;

-- Of merged requests each keeps its number, only the leading one is counted.
CREATE OR REPLACE VIEW figure_requests_transferred AS
SELECT id AS subject_id, id AS record_id, (first_dispatched_at AT TIME ZONE 'Asia/Shanghai')::date AS on_date,
       number || ' ' || title AS title, '/desk/requests/' || id AS href, 1 AS quantity, restricted
FROM request
WHERE route = 'TRANSFER' AND first_dispatched_at IS NOT NULL AND status <> 'WITHDRAWN'
  AND (group_id IS NULL OR group_id = id);

CREATE OR REPLACE VIEW figure_requests_green_channel AS
SELECT id AS subject_id, id AS record_id, (first_dispatched_at AT TIME ZONE 'Asia/Shanghai')::date AS on_date,
       number || ' ' || title AS title, '/desk/requests/' || id AS href, 1 AS quantity, restricted
FROM request
WHERE route = 'GREEN_CHANNEL' AND first_dispatched_at IS NOT NULL AND status <> 'WITHDRAWN'
  AND (group_id IS NULL OR group_id = id);
