-- 民生实事 数、完成率、测评 of the report upward (domain 4.8), for the desk alone. A project that was stopped counts among them and
-- not in the rate.
CREATE VIEW figure_report_projects AS
SELECT id AS subject_id, id AS record_id, registered_on AS on_date, number || ' ' || title AS title,
       '/desk/projects/' || id AS href, 1 AS quantity, state AS part,
       CASE state WHEN 'UNDER_WAY' THEN '实施中' WHEN 'FINISHED' THEN '已完工待验收' WHEN 'ACCEPTED' THEN '已验收' ELSE '中止' END AS part_label
FROM project;

-- each answer of a paper count; three rows of a project, which have no id of their own
CREATE VIEW figure_report_project_ratings AS
SELECT p.id AS subject_id, md5(p.id::text || v.part)::uuid AS record_id, p.surveyed_on AS on_date,
       p.number || ' ' || p.title || '：' || v.part_label AS title, '/desk/projects/' || p.id AS href,
       v.quantity::bigint AS quantity, v.part, v.part_label
FROM project p
CROSS JOIN LATERAL (VALUES ('SATISFIED', '满意', p.satisfied), ('MOSTLY_SATISFIED', '基本满意', p.mostly),
  ('DISSATISFIED', '不满意', p.dissatisfied)) AS v (part, part_label, quantity)
WHERE p.surveyed_on IS NOT NULL AND v.quantity > 0;

INSERT INTO figure_definition (key, position, section, label, unit, view_name, kind, counting, listing, desk_only, parted)
VALUES
  ('report.projects', 2030, '民生实事', '民生实事项目', '个', 'figure_report_projects', 'PERIOD', 'SUBJECTS', 'NONE', true, true),
  ('report.project_ratings', 2031, '民生实事', '民生实事测评（回收的评价）', '份', 'figure_report_project_ratings', 'PERIOD', 'QUANTITY', 'NONE', true, true);
INSERT INTO report_line (position, section, label, kind, figure_key, parts, of_parts, all_parts, least) VALUES
  (830, '民生实事', '民生实事项目', 'NUMBER', 'report.projects', NULL, NULL, NULL, NULL),
  (831, '民生实事', '按状态', 'PARTS', 'report.projects', '{UNDER_WAY,FINISHED,ACCEPTED,STOPPED}', NULL, NULL, NULL),
  (832, '民生实事', '完成率（已验收 ÷ 没有中止的项目）', 'RATE', 'report.projects', '{ACCEPTED}', '{UNDER_WAY,FINISHED,ACCEPTED}', NULL, NULL),
  (833, '民生实事', '测评满意率（满意和基本满意 ÷ 回收的评价）', 'RATE', 'report.project_ratings', '{SATISFIED,MOSTLY_SATISFIED}', '{SATISFIED,MOSTLY_SATISFIED,DISSATISFIED}', NULL, NULL);
