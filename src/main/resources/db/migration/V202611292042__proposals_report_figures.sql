-- What the report upward (domain §4.8) counts of 代表建议 and 议案, for the desk alone. The title of a confidential one is not in the
-- list, which may leave the station as a file; withdrawn ones do not count.
CREATE VIEW figure_report_proposals AS
SELECT f.subject_id, f.record_id, f.on_date, f.title, f.href, f.quantity, p.level AS part,
       CASE p.level WHEN 'PROVINCE' THEN '省' WHEN 'CITY' THEN '市' ELSE '区' END AS part_label
FROM figure_proposals_submitted f
JOIN proposal p ON p.id = f.subject_id;

-- 答复率: of what was given to units in the period, what the deputies were answered by now
CREATE VIEW figure_report_proposal_answers AS
SELECT f.subject_id, f.record_id, p.dispatched_on AS on_date, f.title, f.href, f.quantity,
       CASE WHEN r.answered_at IS NOT NULL THEN 'ANSWERED' ELSE 'OPEN' END AS part,
       CASE WHEN r.answered_at IS NOT NULL THEN '已答复' ELSE '在办' END AS part_label
FROM figure_proposals_submitted f
JOIN proposal p ON p.id = f.subject_id AND p.dispatched_on IS NOT NULL
LEFT JOIN proposal_round r ON r.proposal_id = p.id AND r.number = 1;

-- 满意率: each signature by its last rating of the period; the lead's has the proposal's own id
CREATE VIEW figure_report_proposal_ratings AS
SELECT coalesce(g.signer_id, g.proposal_id) AS subject_id, g.id AS record_id,
       (g.rated_at AT TIME ZONE 'Asia/Shanghai')::date AS on_date, f.title, f.href, 1 AS quantity, g.result AS part,
       CASE g.result WHEN 'SATISFIED' THEN '满意' WHEN 'MOSTLY_SATISFIED' THEN '基本满意' ELSE '不满意' END AS part_label
FROM proposal_rating g
JOIN figure_proposals_submitted f ON f.subject_id = g.proposal_id
WHERE g.rated_at IS NOT NULL;

-- 见面率: of what was answered for the first time in the period, where unit and deputy had met (面商) before
CREATE VIEW figure_report_proposal_meetings AS
SELECT f.subject_id, f.record_id, (r.answered_at AT TIME ZONE 'Asia/Shanghai')::date AS on_date, f.title, f.href, f.quantity,
       CASE WHEN m.met THEN 'MET' ELSE 'NOT_MET' END AS part,
       CASE WHEN m.met THEN '面商过' ELSE '没有面商' END AS part_label
FROM figure_proposals_submitted f
JOIN proposal_round r ON r.proposal_id = f.subject_id AND r.number = 1 AND r.answered_at IS NOT NULL
CROSS JOIN LATERAL (
  SELECT EXISTS (SELECT 1 FROM proposal_contact c WHERE c.proposal_id = f.subject_id AND c.round = 1 AND c.how = '面商') AS met) m;

CREATE VIEW figure_report_bills AS
SELECT id AS subject_id, id AS record_id, filed_on AS on_date,
       number || ' ' || CASE WHEN confidential THEN '不公开内容的议案' ELSE title END AS title,
       '/desk/proposals/' || id AS href, 1 AS quantity
FROM proposal
WHERE form = 'BILL' AND filed_on IS NOT NULL AND status <> 'WITHDRAWN';

INSERT INTO figure_definition (key, position, section, label, unit, view_name, kind, counting, listing, desk_only, parted)
VALUES
  ('report.proposals', 1300, '代表建议', '建议件数', '件', 'figure_report_proposals', 'PERIOD', 'SUBJECTS', 'NONE', true, true),
  ('report.proposal_answers', 1310, '代表建议', '交办的建议', '件', 'figure_report_proposal_answers', 'PERIOD', 'SUBJECTS', 'NONE', true, true),
  ('report.proposal_ratings', 1320, '代表建议', '代表对建议答复的评价', '人次', 'figure_report_proposal_ratings', 'PERIOD', 'LATEST', 'NONE', true, true),
  ('report.proposal_meetings', 1330, '代表建议', '答复的建议', '件', 'figure_report_proposal_meetings', 'PERIOD', 'SUBJECTS', 'NONE', true, true),
  ('report.bills', 1340, '代表建议', '议案', '件', 'figure_report_bills', 'PERIOD', 'SUBJECTS', 'NONE', true, false);

INSERT INTO report_line (position, section, label, kind, figure_key, parts, of_parts) VALUES
  (650, '代表建议', '建议件数', 'NUMBER', 'report.proposals', NULL, NULL),
  (652, '代表建议', '其中向省提出', 'NUMBER', 'report.proposals', '{PROVINCE}', NULL),
  (654, '代表建议', '其中向市提出', 'NUMBER', 'report.proposals', '{CITY}', NULL),
  (656, '代表建议', '其中向区提出', 'NUMBER', 'report.proposals', '{DISTRICT}', NULL),
  (660, '代表建议', '答复率（已答复 ÷ 期间交办）', 'RATE', 'report.proposal_answers', '{ANSWERED}', NULL),
  (670, '代表建议', '满意率（满意和基本满意 ÷ 已评价）', 'RATE', 'report.proposal_ratings', '{SATISFIED,MOSTLY_SATISFIED}', '{SATISFIED,MOSTLY_SATISFIED,DISSATISFIED}'),
  (680, '代表建议', '见面率（办理中面商过 ÷ 期间答复）', 'RATE', 'report.proposal_meetings', '{MET}', NULL),
  (690, '代表建议', '议案', 'NUMBER', 'report.bills', NULL, NULL);
