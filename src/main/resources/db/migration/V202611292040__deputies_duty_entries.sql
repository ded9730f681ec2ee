-- 履职档案 (代表法 58): what each deputy did for his mandate, one entry per record and deputy. The module that owns the record tells
-- it in its own transaction; told again it corrects the entry, withdrawn it is kept and counts no more.
CREATE TABLE duty_entry (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  deputy_id uuid NOT NULL REFERENCES deputy,
  kind text NOT NULL,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  on_date date NOT NULL,
  -- his part in it, in words: 参加, 领衔, 附议
  role text NOT NULL CHECK (length(role) BETWEEN 1 AND 20),
  -- the record, of whatever module
  source_id uuid NOT NULL,
  href text NOT NULL CHECK (href LIKE '/desk/%'),
  told_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  UNIQUE (source_id, deputy_id)
);
CREATE INDEX duty_entry_of_deputy ON duty_entry (deputy_id, on_date DESC, id DESC);
CREATE INDEX duty_entry_by_date ON duty_entry (on_date) WHERE withdrawn_at IS NULL;
COMMENT ON COLUMN duty_entry.kind IS 'a code of the list duty_kind';

-- Which kind of duty an activity is, by its category; one that is not here is 走访联系. A group's own activity is 小组活动 and one of
-- the function 大课堂 is 学习培训, whatever its category.
CREATE TABLE activity_duty_kind (
  category text PRIMARY KEY,
  duty_kind text NOT NULL
);
REVOKE INSERT, UPDATE, DELETE ON activity_duty_kind FROM ${app_role};
INSERT INTO activity_duty_kind (category, duty_kind) VALUES
  ('I_PETITIONER', 'RECEPTION'), ('I_RESIDENT', 'RECEPTION'), ('I_VILLAGE', 'RECEPTION');

-- What was done before there was an archive.
INSERT INTO duty_entry (id, version, deputy_id, kind, title, on_date, role, source_id, href, told_at)
SELECT uuidv7(), 0, t.deputy_id,
       CASE WHEN a.group_id IS NOT NULL THEN 'GROUP' WHEN a.function = 'CLASSROOM' THEN 'LEARNING' ELSE coalesce(k.duty_kind, 'VISIT') END,
       a.title, a.on_date, '参加', a.id, '/desk/activities/' || a.id, a.held_at
FROM activity a JOIN activity_attendance t ON t.activity_id = a.id AND t.state = 'PRESENT'
LEFT JOIN activity_duty_kind k ON k.category = a.category
WHERE a.state = 'HELD';
INSERT INTO duty_entry (id, version, deputy_id, kind, title, on_date, role, source_id, href, told_at)
SELECT uuidv7(), 0, o.deputy_id, 'PROPOSAL', CASE WHEN p.confidential THEN '不公开内容的' || o.form ELSE p.title END,
       (p.accepted_at AT TIME ZONE 'Asia/Shanghai')::date, o.role, p.id, '/desk/proposals/' || p.id, p.accepted_at
FROM proposal p CROSS JOIN LATERAL (
  SELECT p.lead_id AS deputy_id, '领衔' AS role, CASE p.form WHEN 'BILL' THEN '议案' ELSE '建议' END AS form
  UNION ALL
  SELECT s.deputy_id, '附议', CASE p.form WHEN 'BILL' THEN '议案' ELSE '建议' END FROM proposal_signer s
  WHERE s.proposal_id = p.id AND s.deputy_id IS NOT NULL AND s.signed_at IS NOT NULL AND s.withdrawn_at IS NULL) o
WHERE p.accepted_at IS NOT NULL AND p.status <> 'WITHDRAWN';
