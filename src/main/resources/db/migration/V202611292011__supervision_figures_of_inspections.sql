-- What counts of inspections (counting.md): once they were held. Titles are for the desk; nobody approved them for the public.
CREATE VIEW figure_supervision_inspections AS
SELECT id AS subject_id, id AS record_id, held_on AS on_date, number || ' ' || title AS title,
       '/desk/inspections/' || id AS href, 1 AS quantity
FROM inspection WHERE state IN ('HELD', 'CLOSED') AND ground = 'LIVELIHOOD';

-- 视察/检查次数 of the report upward (domain §4.8), on whatever ground
CREATE VIEW figure_report_inspections AS
SELECT id AS subject_id, id AS record_id, held_on AS on_date, number || ' ' || title AS title,
       '/desk/inspections/' || id AS href, 1 AS quantity, kind AS part,
       CASE kind WHEN 'TOUR' THEN '视察' ELSE '监督检查' END AS part_label
FROM inspection WHERE state IN ('HELD', 'CLOSED');

CREATE VIEW figure_report_findings AS
SELECT f.id AS subject_id, f.id AS record_id, i.held_on AS on_date, f.number || ' ' || left(f.text, 60) AS title,
       '/desk/findings/' || f.id AS href, 1 AS quantity, CASE f.state WHEN 'MENDED' THEN 'MENDED' ELSE 'OPEN' END AS part,
       CASE f.state WHEN 'MENDED' THEN '整改到位' ELSE '还没有到位' END AS part_label
FROM inspection_finding f JOIN inspection i ON i.id = f.inspection_id
WHERE i.state IN ('HELD', 'CLOSED') AND f.state <> 'STRUCK';

INSERT INTO figure_definition (key, position, section, label, unit, view_name, kind, counting, listing, desk_only, parted) VALUES
  ('supervision.inspections', 400, '监督', '民生实事项目监督检查', '次', 'figure_supervision_inspections', 'PERIOD', 'SUBJECTS', 'NONE', false, false),
  ('report.inspections', 1360, '监督', '视察和监督检查', '次', 'figure_report_inspections', 'PERIOD', 'SUBJECTS', 'NONE', true, true),
  ('report.findings', 1370, '监督', '检查发现问题', '条', 'figure_report_findings', 'PERIOD', 'SUBJECTS', 'NONE', true, true);
INSERT INTO report_line (position, section, label, kind, figure_key, parts, of_parts) VALUES
  (700, '监督', '视察和监督检查', 'NUMBER', 'report.inspections', NULL, NULL),
  (702, '监督', '其中视察', 'NUMBER', 'report.inspections', '{TOUR}', NULL),
  (704, '监督', '其中监督检查', 'NUMBER', 'report.inspections', '{INSPECTION}', NULL),
  (706, '监督', '检查发现问题', 'NUMBER', 'report.findings', NULL, NULL),
  (708, '监督', '整改率（整改到位 ÷ 发现问题）', 'RATE', 'report.findings', '{MENDED}', NULL);
