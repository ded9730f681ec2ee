-- What the report upward (domain §4.8) counts of activities, for the desk alone. The words of an opinion that became a
-- restricted or a sensitive request are not in the list any more, which may leave the station as a file.
CREATE OR REPLACE VIEW figure_activity_opinions AS
SELECT o.id AS subject_id, o.id AS record_id, a.on_date,
       o.number || ' ' || CASE WHEN r.restricted OR r.sensitive THEN '已转为诉求' ELSE left(o.text, 60) END AS title,
       '/desk/opinions/' || o.id AS href, 1 AS quantity, a.kind
FROM opinion o
JOIN activity a ON a.id = o.activity_id
LEFT JOIN request r ON r.id = o.request_id
WHERE o.state <> 'WITHDRAWN' AND a.state = 'HELD';

-- 意见条数: requests, and the opinions that are none. One that became a request counts there; if that was withdrawn, here again.
CREATE VIEW figure_report_opinions AS
SELECT subject_id, record_id, on_date, title, href, quantity, restricted FROM figure_report_requests
UNION ALL
SELECT f.subject_id, f.record_id, f.on_date, f.title, f.href, f.quantity, false
FROM figure_activity_opinions f
JOIN opinion o ON o.id = f.subject_id
LEFT JOIN request r ON r.id = o.request_id AND r.status <> 'WITHDRAWN'
WHERE r.id IS NULL;

CREATE VIEW figure_report_opinions_by_kind AS
SELECT f.subject_id, f.record_id, f.on_date, f.title, f.href, f.quantity, f.kind AS part, c.name AS part_label
FROM figure_activity_opinions f
JOIN code_item c ON c.list = 'activity_category' AND c.code = f.kind;

CREATE VIEW figure_report_opinions_by_tag AS
SELECT f.subject_id, f.record_id, f.on_date, f.title, f.href, f.quantity, coalesce(o.tag, 'NONE') AS part,
       coalesce(c.name, '没有标签') AS part_label
FROM figure_activity_opinions f
JOIN opinion o ON o.id = f.subject_id
LEFT JOIN code_item c ON c.list = 'opinion_tag' AND c.code = o.tag;

CREATE VIEW figure_report_opinion_outcomes AS
SELECT f.subject_id, f.record_id, f.on_date, f.title, f.href, f.quantity, o.state AS part,
       CASE o.state WHEN 'ANSWERED' THEN '当场答复' WHEN 'REQUEST' THEN '转为诉求' WHEN 'KEPT' THEN '留作议题'
         ELSE '待处理' END AS part_label
FROM figure_activity_opinions f
JOIN opinion o ON o.id = f.subject_id;

CREATE VIEW figure_report_activities AS
SELECT a.id AS subject_id, a.id AS record_id, a.on_date, a.number || ' ' || a.title AS title,
       '/desk/activities/' || a.id AS href, 1 AS quantity, a.kind AS part, c.name AS part_label
FROM activity a
JOIN code_item c ON c.list = 'activity_category' AND c.code = a.kind
WHERE a.state = 'HELD';

CREATE VIEW figure_report_activities_by_category AS
SELECT f.subject_id, f.record_id, f.on_date, f.title, f.href, f.quantity, a.category AS part,
       f.part_label || '·' || coalesce(c.name, a.category) AS part_label
FROM figure_report_activities f
JOIN activity a ON a.id = f.subject_id
LEFT JOIN code_item c ON c.list = 'activity_category' AND c.code = a.category;

CREATE VIEW figure_report_group_activities AS
SELECT f.subject_id, f.record_id, f.on_date, f.title, f.href, f.quantity, g.id::text AS part, g.name AS part_label
FROM figure_report_activities f
JOIN activity a ON a.id = f.subject_id
JOIN deputy_group g ON g.id = a.group_id;

-- 应到: each deputy on the list of each activity; the lines have no id of their own
CREATE VIEW figure_report_attendance AS
SELECT t.id AS subject_id, t.id AS record_id, f.on_date, d.name || '：' || f.title AS title, f.href, 1 AS quantity,
       t.state AS part,
       CASE t.state WHEN 'PRESENT' THEN '出席' WHEN 'LEAVE' THEN '请假' WHEN 'ABSENT' THEN '缺席' ELSE '没有登记' END AS part_label
FROM (SELECT md5(activity_id::text || deputy_id::text)::uuid AS id, activity_id, deputy_id, state FROM activity_attendance) t
JOIN figure_report_activities f ON f.subject_id = t.activity_id
JOIN deputy d ON d.id = t.deputy_id;

-- the groups of deputies, also those that held nothing
CREATE VIEW figure_parts_groups AS
SELECT id::text AS part, name AS part_label FROM deputy_group WHERE active;

INSERT INTO figure_definition (key, position, section, label, unit, view_name, kind, counting, listing, desk_only, parted)
VALUES
  ('report.opinions', 1200, '意见条数', '意见条数（诉求，和没有转为诉求的活动意见）', '条', 'figure_report_opinions', 'PERIOD', 'SUBJECTS', 'PUBLISHED', true, false),
  ('report.opinions_by_kind', 1210, '意见条数', '活动听取的意见', '条', 'figure_report_opinions_by_kind', 'PERIOD', 'SUBJECTS', 'NONE', true, true),
  ('report.opinions_by_tag', 1220, '意见条数', '活动听取的意见（按标签）', '条', 'figure_report_opinions_by_tag', 'PERIOD', 'SUBJECTS', 'NONE', true, true),
  ('report.opinion_outcomes', 1230, '意见条数', '活动听取的意见（按处理）', '条', 'figure_report_opinion_outcomes', 'PERIOD', 'SUBJECTS', 'NONE', true, true),
  ('report.activities', 1240, '六进六请六联', '开展活动', '次', 'figure_report_activities', 'PERIOD', 'SUBJECTS', 'NONE', true, true),
  ('report.activities_by_category', 1250, '六进六请六联', '开展活动（按类别）', '次', 'figure_report_activities_by_category', 'PERIOD', 'SUBJECTS', 'NONE', true, true),
  ('report.group_activities', 1260, '代表小组', '代表小组活动', '次', 'figure_report_group_activities', 'PERIOD', 'SUBJECTS', 'NONE', true, true),
  ('report.attendance', 1270, '代表小组', '活动应到代表', '人次', 'figure_report_attendance', 'PERIOD', 'SUBJECTS', 'NONE', true, true);
