-- What the report upward counts of requests, for the desk alone. Where a figure falls into parts, or is the base of a rate,
-- restricted matters (保密) are left out, so that no part tells of a single one; the totals count them as ever. The title of
-- a sensitive matter is not in the list, which may leave the station as a file.
CREATE OR REPLACE VIEW figure_requests_transferred AS
SELECT id AS subject_id, id AS record_id, (first_dispatched_at AT TIME ZONE 'Asia/Shanghai')::date AS on_date,
       number || ' ' || CASE WHEN sensitive THEN '敏感事项' ELSE title END AS title, '/desk/requests/' || id AS href,
       1 AS quantity, restricted
FROM request
WHERE route = 'TRANSFER' AND first_dispatched_at IS NOT NULL AND status <> 'WITHDRAWN'
  AND (group_id IS NULL OR group_id = id);

CREATE OR REPLACE VIEW figure_requests_green_channel AS
SELECT id AS subject_id, id AS record_id, (first_dispatched_at AT TIME ZONE 'Asia/Shanghai')::date AS on_date,
       number || ' ' || CASE WHEN sensitive THEN '敏感事项' ELSE title END AS title, '/desk/requests/' || id AS href,
       1 AS quantity, restricted
FROM request
WHERE route = 'GREEN_CHANNEL' AND first_dispatched_at IS NOT NULL AND status <> 'WITHDRAWN'
  AND (group_id IS NULL OR group_id = id);

-- everything that came in, also what was merged: each resident said it
CREATE VIEW figure_report_requests AS
SELECT id AS subject_id, id AS record_id, (received_at AT TIME ZONE 'Asia/Shanghai')::date AS on_date,
       number || ' ' || CASE WHEN sensitive THEN '敏感事项' ELSE title END AS title, '/desk/requests/' || id AS href,
       1 AS quantity, restricted
FROM request
WHERE status <> 'WITHDRAWN';

CREATE VIEW figure_report_by_channel AS
SELECT f.subject_id, f.record_id, f.on_date, f.title, f.href, f.quantity, r.channel AS part, c.name AS part_label
FROM figure_report_requests f
JOIN request r ON r.id = f.subject_id
JOIN code_item c ON c.list = 'channel' AND c.code = r.channel
WHERE NOT f.restricted;

CREATE VIEW figure_report_by_category AS
SELECT f.subject_id, f.record_id, f.on_date, f.title, f.href, f.quantity, coalesce(c.parent, c.code, 'NONE') AS part,
       coalesce(p.name, c.name, '尚未分类') AS part_label
FROM figure_report_requests f
JOIN request r ON r.id = f.subject_id
LEFT JOIN code_item c ON c.list = 'category' AND c.code = r.category
LEFT JOIN code_item p ON p.list = 'category' AND p.code = c.parent
WHERE NOT f.restricted;

CREATE VIEW figure_report_by_place AS
SELECT f.subject_id, f.record_id, f.on_date, f.title, f.href, f.quantity, coalesce(p.id::text, 'NONE') AS part,
       coalesce(p.name, '没有写明') AS part_label
FROM figure_report_requests f
JOIN request r ON r.id = f.subject_id
LEFT JOIN place p ON p.id = r.place_id
WHERE NOT f.restricted;

CREATE VIEW figure_report_on_the_spot AS
SELECT f.subject_id, f.record_id, (o.answered_at AT TIME ZONE 'Asia/Shanghai')::date AS on_date, f.title, f.href,
       f.quantity, f.restricted
FROM figure_report_requests f
JOIN request r ON r.id = f.subject_id AND r.route = 'ON_THE_SPOT'
JOIN request_round o ON o.request_id = r.id AND o.number = 1 AND o.answered_at IS NOT NULL;

CREATE VIEW figure_report_not_accepted AS
SELECT f.subject_id, f.record_id, (r.ended_at AT TIME ZONE 'Asia/Shanghai')::date AS on_date, f.title, f.href,
       f.quantity, f.restricted
FROM figure_report_requests f
JOIN request r ON r.id = f.subject_id AND r.route = 'NOT_ACCEPTED' AND r.ended_at IS NOT NULL;

-- 办结率: of what was dispatched in the period, what is closed by now
CREATE VIEW figure_report_handling AS
SELECT f.subject_id, f.record_id, f.on_date, f.title, f.href, f.quantity,
       CASE WHEN r.status IN ('CLOSED', 'ARCHIVED') THEN 'DONE' ELSE 'OPEN' END AS part,
       CASE WHEN r.status IN ('CLOSED', 'ARCHIVED') THEN '已办结' ELSE '在办' END AS part_label
FROM (SELECT * FROM figure_requests_transferred UNION ALL SELECT * FROM figure_requests_green_channel) f
JOIN request r ON r.id = f.subject_id
WHERE NOT f.restricted;

-- 按期率: each lead unit's task in each round, by the date that was set for it in the end; what a unit gave back or what was
-- taken from it is no task of its own, and while a request is paused nothing falls due
CREATE VIEW figure_report_due AS
SELECT a.id AS subject_id, a.id AS record_id, a.due_date AS on_date,
       f.title || '（' || coalesce(u.name, '') || '，第' || a.round || '轮）' AS title, f.href, 1 AS quantity,
       CASE WHEN a.answered_at <= a.due_at THEN 'IN_TIME' ELSE 'LATE' END AS part,
       CASE WHEN a.answered_at <= a.due_at THEN '按期' ELSE '超期' END AS part_label
FROM request_assignment a
JOIN figure_report_requests f ON f.subject_id = a.request_id
JOIN request r ON r.id = a.request_id
LEFT JOIN unit u ON u.id = a.unit_id
WHERE a.part = 'LEAD' AND NOT f.restricted AND (a.ended_at IS NULL OR a.answered_at IS NOT NULL)
  AND (r.paused_at IS NULL OR a.answered_at IS NOT NULL);

-- 满意率: each request once, by the last rating of the period
CREATE VIEW figure_report_ratings AS
SELECT f.subject_id, o.id AS record_id, (o.rated_at AT TIME ZONE 'Asia/Shanghai')::date AS on_date, f.title, f.href,
       1 AS quantity, o.result AS part,
       CASE o.result WHEN 'SATISFIED' THEN '满意' WHEN 'MOSTLY_SATISFIED' THEN '基本满意' WHEN 'DISSATISFIED' THEN '不满意'
         ELSE '未评价' END AS part_label
FROM request_round o
JOIN figure_report_requests f ON f.subject_id = o.request_id
WHERE o.rated_at IS NOT NULL AND o.result IS NOT NULL AND NOT f.restricted;

CREATE VIEW figure_report_deputy_ratings AS
SELECT f.subject_id, o.id AS record_id, (o.deputy_rated_at AT TIME ZONE 'Asia/Shanghai')::date AS on_date, f.title, f.href,
       1 AS quantity, o.deputy_result AS part,
       CASE o.deputy_result WHEN 'SATISFIED' THEN '满意' WHEN 'MOSTLY_SATISFIED' THEN '基本满意'
         WHEN 'DISSATISFIED' THEN '不满意' ELSE '未评价' END AS part_label
FROM request_round o
JOIN figure_report_requests f ON f.subject_id = o.request_id
WHERE o.deputy_rated_at IS NOT NULL AND o.deputy_result IS NOT NULL AND NOT f.restricted;

CREATE VIEW figure_report_second_rounds AS
SELECT f.subject_id, o.id AS record_id, (o.started_at AT TIME ZONE 'Asia/Shanghai')::date AS on_date, f.title, f.href,
       1 AS quantity
FROM request_round o
JOIN figure_report_requests f ON f.subject_id = o.request_id
WHERE o.kind = 'SECOND' AND NOT f.restricted;

-- 办理类别: each request once, by the last answer of the period that the office passed on
CREATE VIEW figure_report_outcomes AS
SELECT f.subject_id, o.id AS record_id, (o.replied_at AT TIME ZONE 'Asia/Shanghai')::date AS on_date, f.title, f.href,
       1 AS quantity, o.outcome AS part, o.outcome || ' ' || c.name AS part_label
FROM request_round o
JOIN figure_report_requests f ON f.subject_id = o.request_id
JOIN code_item c ON c.list = 'outcome' AND c.code = o.outcome
WHERE o.outcome IS NOT NULL AND o.replied_at IS NOT NULL AND NOT f.restricted;

CREATE VIEW figure_report_handed_in AS
SELECT f.subject_id, f.record_id, f.on_date, f.title, f.href, f.quantity, coalesce(o.id::text, 'NONE') AS part,
       coalesce(o.name, '没有写明') AS part_label
FROM figure_report_requests f
JOIN request r ON r.id = f.subject_id
LEFT JOIN observer o ON o.id = r.observer_id
WHERE (r.channel = 'OBSERVER' OR r.observer_id IS NOT NULL) AND NOT f.restricted;

INSERT INTO figure_definition (key, position, section, label, unit, view_name, kind, counting, listing, desk_only, parted)
VALUES
  ('report.requests', 1000, '意见来源', '收到诉求', '件', 'figure_report_requests', 'PERIOD', 'SUBJECTS', 'PUBLISHED', true, false),
  ('report.by_channel', 1010, '意见来源', '收到诉求（按渠道）', '件', 'figure_report_by_channel', 'PERIOD', 'SUBJECTS', 'NONE', true, true),
  ('report.by_category', 1020, '意见来源', '收到诉求（按类别）', '件', 'figure_report_by_category', 'PERIOD', 'SUBJECTS', 'NONE', true, true),
  ('report.by_place', 1030, '意见来源', '收到诉求（按村居）', '件', 'figure_report_by_place', 'PERIOD', 'SUBJECTS', 'NONE', true, true),
  ('report.on_the_spot', 1040, '办理方式', '当场答复', '件', 'figure_report_on_the_spot', 'PERIOD', 'SUBJECTS', 'PUBLISHED', true, false),
  ('report.not_accepted', 1050, '办理方式', '不予受理（已告知去处）', '件', 'figure_report_not_accepted', 'PERIOD', 'SUBJECTS', 'PUBLISHED', true, false),
  ('report.handling', 1060, '办理质效', '期间交办的诉求', '件', 'figure_report_handling', 'PERIOD', 'SUBJECTS', 'NONE', true, true),
  ('report.due', 1070, '办理质效', '期间到期的主办任务', '件', 'figure_report_due', 'DUE', 'SUBJECTS', 'NONE', true, true),
  ('report.ratings', 1080, '办理质效', '群众评价（办理结果，最后一次）', '件', 'figure_report_ratings', 'PERIOD', 'LATEST', 'NONE', true, true),
  ('report.deputy_ratings', 1090, '办理质效', '代表评价（办理结果，最后一次）', '件', 'figure_report_deputy_ratings', 'PERIOD', 'LATEST', 'NONE', true, true),
  ('report.second_rounds', 1100, '办理质效', '二次办理件', '件', 'figure_report_second_rounds', 'PERIOD', 'SUBJECTS', 'NONE', true, false),
  ('report.outcomes', 1110, '办理类别', '已答复的诉求（按办理类别）', '件', 'figure_report_outcomes', 'PERIOD', 'LATEST', 'NONE', true, true),
  ('report.handed_in', 1120, '观察员', '民情观察员上报', '件', 'figure_report_handed_in', 'PERIOD', 'SUBJECTS', 'NONE', true, true);
