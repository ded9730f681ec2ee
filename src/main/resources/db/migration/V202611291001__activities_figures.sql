-- What counts of activities (counting.md). Opinions count whatever became of them; a request made of one counts by its own
-- key when it is dispatched. Subjects count by their kind, not by the category of the activity. A household in difficulty
-- has neither name nor place here: the list may leave the station as a file.
CREATE VIEW figure_activity_opinions AS
SELECT o.id AS subject_id, o.id AS record_id, a.on_date, o.number || ' ' || left(o.text, 60) AS title,
       '/desk/opinions/' || o.id AS href, 1 AS quantity, a.kind
FROM opinion o
JOIN activity a ON a.id = o.activity_id
WHERE o.state <> 'WITHDRAWN' AND a.state = 'HELD';

CREATE VIEW figure_invitations_opinions AS
SELECT subject_id, record_id, on_date, title, href, quantity FROM figure_activity_opinions WHERE kind = 'INVITATION';

CREATE VIEW figure_visits_opinions AS
SELECT subject_id, record_id, on_date, title, href, quantity FROM figure_activity_opinions WHERE kind = 'VISIT';

-- attendance lines (人次): each guest of each session
CREATE VIEW figure_invitations_guests AS
SELECT g.id AS subject_id, g.id AS record_id, a.on_date,
       a.number || ' ' || a.title || '：' || k.name || coalesce('，' || g.unit, '') AS title,
       '/desk/activities/' || a.id AS href, 1 AS quantity
FROM activity_guest g
JOIN activity a ON a.id = g.activity_id
LEFT JOIN code_item k ON k.list = 'activity_category' AND k.code = g.kind
WHERE g.struck_at IS NULL AND a.kind = 'INVITATION' AND a.state = 'HELD';

CREATE VIEW figure_activity_subjects AS
SELECT s.subject_id, a.id AS record_id, a.on_date,
       CASE s.kind WHEN 'PLACE' THEN p.name WHEN 'UNIT' THEN u.name WHEN 'FORMER_DEPUTY' THEN d.name
         WHEN 'HOUSEHOLD' THEN '困难户第' || b.number || '号' ELSE b.name END || '（' || a.number || '）' AS title,
       '/desk/activities/' || a.id AS href, 1 AS quantity, a.kind, s.kind AS subject_kind
FROM activity_subject s
JOIN activity a ON a.id = s.activity_id
LEFT JOIN place p ON p.id = s.place_id
LEFT JOIN unit u ON u.id = s.unit_id
LEFT JOIN deputy d ON d.id = s.deputy_id
LEFT JOIN visited_body b ON b.id = s.body_id
WHERE a.state = 'HELD';

CREATE VIEW figure_visits_enterprises AS SELECT subject_id, record_id, on_date, title, href, quantity
FROM figure_activity_subjects WHERE kind = 'VISIT' AND subject_kind = 'ENTERPRISE';
CREATE VIEW figure_visits_villages AS SELECT subject_id, record_id, on_date, title, href, quantity
FROM figure_activity_subjects WHERE kind = 'VISIT' AND subject_kind = 'PLACE';
CREATE VIEW figure_visits_windows AS SELECT subject_id, record_id, on_date, title, href, quantity
FROM figure_activity_subjects WHERE kind = 'VISIT' AND subject_kind = 'UNIT';
CREATE VIEW figure_liaison_windows AS SELECT subject_id, record_id, on_date, title, href, quantity
FROM figure_activity_subjects WHERE kind = 'LIAISON' AND subject_kind = 'UNIT';
CREATE VIEW figure_liaison_villages AS SELECT subject_id, record_id, on_date, title, href, quantity
FROM figure_activity_subjects WHERE kind = 'LIAISON' AND subject_kind = 'PLACE';
CREATE VIEW figure_liaison_clinics AS SELECT subject_id, record_id, on_date, title, href, quantity
FROM figure_activity_subjects WHERE kind = 'LIAISON' AND subject_kind = 'CLINIC';
CREATE VIEW figure_liaison_schools AS SELECT subject_id, record_id, on_date, title, href, quantity
FROM figure_activity_subjects WHERE kind = 'LIAISON' AND subject_kind = 'SCHOOL';
CREATE VIEW figure_liaison_households AS SELECT subject_id, record_id, on_date, title, href, quantity
FROM figure_activity_subjects WHERE kind = 'LIAISON' AND subject_kind = 'HOUSEHOLD';
CREATE VIEW figure_liaison_former_deputies AS SELECT subject_id, record_id, on_date, title, href, quantity
FROM figure_activity_subjects WHERE kind = 'LIAISON' AND subject_kind = 'FORMER_DEPUTY';

-- The public reads numbers. What an enterprise, a school or a former deputy is called beside a visit stays at the desk; the
-- villages and units that were visited may be named.
INSERT INTO figure_definition (key, position, section, label, unit, view_name, kind, counting, listing, sensitive) VALUES
  ('invitations.guests', 600, '六请', '应邀来“六请”办公室做客', '人', 'figure_invitations_guests', 'PERIOD', 'QUANTITY', 'NONE', false),
  ('invitations.opinions', 610, '六请', '六请听取意见建议', '条', 'figure_invitations_opinions', 'PERIOD', 'SUBJECTS', 'NONE', false),
  ('visits.enterprises', 700, '六进', '走访视察企业', '家', 'figure_visits_enterprises', 'PERIOD', 'SUBJECTS', 'NONE', false),
  ('visits.villages', 710, '六进', '走访村居', '个', 'figure_visits_villages', 'PERIOD', 'SUBJECTS', 'NONE', false),
  ('visits.windows', 720, '六进', '走访窗口部门', '个', 'figure_visits_windows', 'PERIOD', 'SUBJECTS', 'NONE', false),
  ('visits.opinions', 730, '六进', '六进听取意见建议', '条', 'figure_visits_opinions', 'PERIOD', 'SUBJECTS', 'NONE', false),
  ('liaison.windows', 800, '六联', '联系窗口部门', '个', 'figure_liaison_windows', 'PERIOD', 'SUBJECTS', 'NONE', false),
  ('liaison.villages', 810, '六联', '联系村居', '个', 'figure_liaison_villages', 'PERIOD', 'SUBJECTS', 'NONE', false),
  ('liaison.clinics', 820, '六联', '联系卫生室', '个', 'figure_liaison_clinics', 'PERIOD', 'SUBJECTS', 'NONE', false),
  ('liaison.schools', 830, '六联', '联系学校或幼儿园', '所', 'figure_liaison_schools', 'PERIOD', 'SUBJECTS', 'NONE', false),
  ('liaison.households', 840, '六联', '联系困难群众', '户', 'figure_liaison_households', 'PERIOD', 'SUBJECTS', 'NONE', true),
  ('liaison.former_deputies', 850, '六联', '联系历届老人大代表', '位', 'figure_liaison_former_deputies', 'PERIOD', 'SUBJECTS', 'NONE', false);
