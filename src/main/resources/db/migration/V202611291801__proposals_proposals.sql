-- 代表建议 and 议案: written on the official sheet, co-signed, reviewed by the 工委, filed with a congress at which the deputy
-- holds a mandate, given to units with the clocks of the 代表法, answered to each signer and rated. Nothing is deleted.
CREATE TABLE proposal (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  form text NOT NULL CHECK (form IN ('PROPOSAL', 'BILL')),
  -- JY-2026-0001, a bill YA-2026-0001; given when the 工委 accepts it
  number text UNIQUE,
  status text NOT NULL CHECK (status IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'FILED', 'DISPATCHED', 'ANSWERED', 'TO_RULE',
    'CLOSED', 'NOT_TAKEN', 'WITHDRAWN')),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 60),
  -- of a proposal: 情况问题, 建议; of a bill: 案由, 案据, 方案
  situation text CHECK (length(situation) <= 5000),
  suggestion text CHECK (length(suggestion) <= 5000),
  cause text CHECK (length(cause) <= 5000),
  grounds text CHECK (length(grounds) <= 5000),
  scheme text CHECK (length(scheme) <= 5000),
  category text,
  field text,
  in_session boolean NOT NULL,
  session_name text,
  wishes_key boolean NOT NULL,
  confidential boolean NOT NULL,
  may_be_public boolean NOT NULL,
  consultation text NOT NULL CHECK (consultation IN ('WRITTEN', 'MEETING', 'PLATFORM')),
  suggested_units text,
  lead_id uuid NOT NULL REFERENCES deputy,
  sign_until date,
  -- what it was made of: a request, an opinion, a topic; null for nothing
  origin_kind text CHECK (origin_kind IN ('request', 'opinion', 'topic')),
  origin_id uuid,
  -- grows when the sheet says other words: who signs says which ones he read
  edition int NOT NULL,
  -- grows with every act, so that two at once never both go through
  acts int NOT NULL,
  written_at timestamptz NOT NULL,
  written_by uuid NOT NULL REFERENCES account,
  written_by_name text NOT NULL,
  submitted_at timestamptz,
  accepted_at timestamptz,
  level text CHECK (level IN ('DISTRICT', 'CITY', 'PROVINCE', 'NATIONAL')),
  mandate_id uuid REFERENCES mandate,
  filed_on date,
  filed_number text,
  -- a bill that the congress does not put on its agenda may be handled as a proposal
  bill_outcome text CHECK (bill_outcome IN ('ON_AGENDA', 'AS_PROPOSAL', 'NOT_ON_AGENDA')),
  dispatch_started_at timestamptz, dispatch_at timestamptz, dispatch_date date, dispatch_unit text, dispatch_why text,
  dispatched_on date,
  difficult boolean NOT NULL,
  difficult_reason text,
  due_started_at timestamptz, due_at timestamptz, due_date date, due_unit text, due_why text,
  round_number int NOT NULL,
  key boolean NOT NULL,
  key_ground text,
  promise_on date,
  ended_at timestamptz,
  end_reason text,
  CHECK ((origin_kind IS NULL) = (origin_id IS NULL)),
  CHECK (form = 'BILL' OR (situation IS NOT NULL AND suggestion IS NOT NULL)),
  CHECK (form = 'PROPOSAL' OR (cause IS NOT NULL AND grounds IS NOT NULL AND scheme IS NOT NULL)),
  CHECK ((filed_on IS NULL) = (level IS NULL)),
  CHECK ((filed_on IS NULL) = (mandate_id IS NULL)),
  CHECK (filed_on IS NULL OR number IS NOT NULL),
  CHECK (status NOT IN ('NOT_TAKEN', 'WITHDRAWN') OR end_reason IS NOT NULL)
);
CREATE INDEX proposal_by_time ON proposal (written_at DESC, id DESC);
CREATE INDEX proposal_open ON proposal (status, due_date) WHERE status NOT IN ('CLOSED', 'NOT_TAKEN', 'WITHDRAWN');
CREATE INDEX proposal_filed ON proposal (filed_on) WHERE filed_on IS NOT NULL;
CREATE INDEX proposal_of_lead ON proposal (lead_id);
CREATE INDEX proposal_promises ON proposal (promise_on) WHERE promise_on IS NOT NULL AND status = 'CLOSED';
COMMENT ON COLUMN proposal.lead_id IS '领衔代表';

-- 附议、联名: deputies of the station, or signers from outside typed in with name and number (代表证号).
CREATE TABLE proposal_signer (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  proposal_id uuid NOT NULL REFERENCES proposal,
  position int NOT NULL,
  deputy_id uuid REFERENCES deputy,
  outside_name text,
  outside_number text,
  invited_at timestamptz NOT NULL,
  signed_at timestamptz,
  declined_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  CHECK ((deputy_id IS NULL) = (outside_name IS NOT NULL)),
  CHECK ((outside_name IS NULL) = (outside_number IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
CREATE UNIQUE INDEX proposal_signer_once ON proposal_signer (proposal_id, deputy_id) WHERE deputy_id IS NOT NULL;
CREATE UNIQUE INDEX proposal_signer_outside ON proposal_signer (proposal_id, outside_number) WHERE outside_number IS NOT NULL;
CREATE INDEX proposal_signer_deputy ON proposal_signer (deputy_id) WHERE deputy_id IS NOT NULL;

-- By which words a proposal is found, and which past ones are like it (see request_search). Kept by the application with each edit.
CREATE TABLE proposal_search (
  proposal_id uuid PRIMARY KEY REFERENCES proposal DEFERRABLE INITIALLY DEFERRED,
  words text NOT NULL,
  grams int[] NOT NULL
);
CREATE INDEX proposal_search_grams ON proposal_search USING gin (grams) WITH (fastupdate = off);

-- What a unit has to do: 主办, 协办, or 分办 (each answers for its own part).
CREATE TABLE proposal_task (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  proposal_id uuid NOT NULL REFERENCES proposal,
  round int NOT NULL,
  part text NOT NULL CHECK (part IN ('LEAD', 'JOINT', 'SEPARATE')),
  unit_id uuid NOT NULL REFERENCES unit,
  instruction text,
  dispatched_at timestamptz NOT NULL,
  due_started_at timestamptz, due_at timestamptz NOT NULL, due_date date NOT NULL, due_unit text, due_why text NOT NULL,
  return_started_at timestamptz, return_at timestamptz, return_date date, return_unit text, return_why text,
  return_ground text,
  return_asked_at timestamptz,
  return_ruling_granted boolean, return_ruling_text text, return_ruling_at timestamptz, return_ruling_by text,
  answer text,
  answered_at timestamptz,
  answered_by text,
  -- the morning round reminds once before and once after the date
  reminded text CHECK (reminded IN ('SOON', 'LATE')),
  ended_at timestamptz
);
CREATE INDEX proposal_task_of ON proposal_task (proposal_id, round);
CREATE INDEX proposal_task_unit ON proposal_task (unit_id, due_date) WHERE ended_at IS NULL AND answered_at IS NULL;
CREATE UNIQUE INDEX proposal_task_once ON proposal_task (proposal_id, round, unit_id) WHERE ended_at IS NULL;

-- A round of handling: what the signers are answered. A later round never changes an earlier one.
CREATE TABLE proposal_round (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  proposal_id uuid NOT NULL REFERENCES proposal,
  number int NOT NULL,
  kind text NOT NULL CHECK (kind IN ('FIRST', 'AGAIN', 'SUPERVISED', 'PROMISE')),
  started_at timestamptz NOT NULL,
  due_started_at timestamptz, due_at timestamptz NOT NULL, due_date date NOT NULL, due_unit text, due_why text NOT NULL,
  answer text,
  letter_number text,
  outcome text,
  plan_date date,
  answered_at timestamptz,
  UNIQUE (proposal_id, number)
);

-- Each signer is answered and rates, the lead too.
CREATE TABLE proposal_rating (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  proposal_id uuid NOT NULL REFERENCES proposal,
  round int NOT NULL,
  -- null is the lead (领衔代表)
  signer_id uuid REFERENCES proposal_signer,
  told_how text,
  told_at timestamptz,
  manner text CHECK (manner IN ('SATISFIED', 'MOSTLY_SATISFIED', 'DISSATISFIED')),
  result text CHECK (result IN ('SATISFIED', 'MOSTLY_SATISFIED', 'DISSATISFIED')),
  comment text,
  rated_at timestamptz,
  rated_by_name text,
  CHECK ((rated_at IS NULL) = (result IS NULL)),
  CHECK ((rated_at IS NULL) = (manner IS NULL))
);
CREATE UNIQUE INDEX proposal_rating_once ON proposal_rating (proposal_id, round, coalesce(signer_id, '00000000-0000-0000-0000-000000000000'));

-- 沟通记录: how the unit and the deputy talked (面商, 电话, 座谈 …).
CREATE TABLE proposal_contact (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  proposal_id uuid NOT NULL REFERENCES proposal,
  round int NOT NULL,
  how text NOT NULL,
  on_date date NOT NULL,
  place text,
  people text,
  text text NOT NULL,
  unit_id uuid REFERENCES unit,
  recorded_at timestamptz NOT NULL,
  recorded_by_name text NOT NULL
);
CREATE INDEX proposal_contact_of ON proposal_contact (proposal_id);

CREATE TABLE proposal_event (
  id uuid PRIMARY KEY,
  proposal_id uuid NOT NULL REFERENCES proposal,
  at timestamptz NOT NULL,
  round int NOT NULL,
  step text NOT NULL,
  actor text NOT NULL,
  actor_role text NOT NULL,
  text text
);
CREATE INDEX proposal_event_of ON proposal_event (proposal_id, at);

-- 议案及建议征集工作会议: what was raised there becomes drafts.
CREATE TABLE collection_meeting (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 60),
  on_date date NOT NULL,
  place text,
  note text,
  recorded_by uuid NOT NULL REFERENCES account
);
CREATE TABLE collection_item (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  meeting_id uuid NOT NULL REFERENCES collection_meeting,
  position int NOT NULL,
  deputy_id uuid NOT NULL REFERENCES deputy,
  form text NOT NULL CHECK (form IN ('PROPOSAL', 'BILL')),
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
  proposal_id uuid REFERENCES proposal
);
CREATE INDEX collection_item_of ON collection_item (meeting_id, position);

-- The periods of the province where the station lies; 山东 by default. Values of other places are offered as sets by the page.
WITH seed (position, key, kind, value, name, help) AS (VALUES
  (400, 'proposal.dispatch', 'PERIOD', '5d', '建议交办', '闭会期间提出的代表建议，从提交到交办的期限。'),
  (410, 'proposal.return', 'PERIOD', '5d', '建议退件', '承办单位认为不属于本单位职责的，从交办到提出的期限。'),
  (420, 'proposal.joint', 'PERIOD', '1mo', '建议协办意见', '协办单位把意见送主办单位的期限，从交办起算。'),
  (430, 'proposal.answer', 'PERIOD', '3mo', '建议答复', '从交办到答复代表的期限（代表法第五十一条）。'),
  (440, 'proposal.answer.difficult', 'PERIOD', '6mo', '疑难建议答复', '涉及面广、处理难度大的建议，从交办到答复代表的期限（代表法第五十一条）。'),
  (450, 'proposal.again', 'PERIOD', '1mo', '建议再次办理', '代表不满意的，从评价到再次答复的期限。'),
  (460, 'proposal.rate', 'PERIOD', '20wd', '建议评价', '代表收到答复后作出评价的期限。'),
  (470, 'proposal.again.any', 'YES_NO', 'yes', '一人不满意即再次办理', '联名提出的建议，任何一位代表不满意就再次办理；否则由领衔代表的评价决定。'),
  (480, 'proposal.bill.signers', 'NUMBER', '10', '议案联名人数', '县级以上人民代表大会议案的最少联名人数，领衔代表计算在内（地方组织法第二十二条）。')
), defined AS (
  INSERT INTO setting_definition (key, position, kind, name, help)
  SELECT key, position, kind, name, help FROM seed
)
INSERT INTO setting (id, key, value, valid_from)
SELECT uuidv7(), key, value, timestamptz '2000-01-01 00:00+08' FROM seed;

INSERT INTO code_list (list, position, name, help, closed) VALUES
  ('proposal_field', 300, '建议议题', '代表建议和议案所属的领域。', false);
INSERT INTO code_item (id, list, code, name, parent, position, restricted, valid_from)
SELECT uuidv7(), 'proposal_field', v.code, v.name, null, v.position, false, date '2000-01-01'
FROM (VALUES ('ECONOMY', '经济发展', 10), ('RURAL', '乡村振兴', 20), ('SAFETY', '安全生产', 30), ('GOVERNANCE', '社会治理', 40),
  ('LIVELIHOOD', '民生保障', 50), ('ECOLOGY', '生态环境', 60), ('CITY', '城市管理', 70), ('CULTURE', '教科文卫', 80), ('LAW', '法治', 90),
  ('BUDGET', '预算与国有资产', 100)) AS v (code, name, position);

-- proposals.submitted (counting.md): 代表建议 filed with province, city or district and not withdrawn; a joint one once; 议案 not.
CREATE VIEW figure_proposals_submitted AS
SELECT id AS subject_id, id AS record_id, filed_on AS on_date,
       number || ' ' || CASE WHEN confidential THEN '不公开内容的建议' ELSE title END AS title,
       '/desk/proposals/' || id AS href, 1 AS quantity
FROM proposal
WHERE form = 'PROPOSAL' AND filed_on IS NOT NULL AND level IN ('PROVINCE', 'CITY', 'DISTRICT') AND status <> 'WITHDRAWN';
INSERT INTO figure_definition (key, position, section, label, unit, view_name, kind, counting, listing) VALUES
  ('proposals.submitted', 300, '建议', '向省市区“两会”提交人大建议', '份', 'figure_proposals_submitted', 'PERIOD', 'SUBJECTS', 'NONE');
