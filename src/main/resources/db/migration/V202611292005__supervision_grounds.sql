-- Why something is supervised (监督依据): of a subject of the plan and of an inspection alike. LIVELIHOOD is what the figure of
-- counting.md counts, so that the code stays; names may be changed.
INSERT INTO code_list (list, position, name, help, closed) VALUES
  ('supervision_ground', 236, '监督依据', '监督计划的议题和监督检查、视察根据什么安排；“民生实事”的检查计入数字。', false);
INSERT INTO code_item (id, list, code, name, position, valid_from)
SELECT uuidv7(), 'supervision_ground', v.code, v.name, v.position, date '2000-01-01'
FROM (VALUES
  ('LIVELIHOOD', '民生实事', 10), ('PARTY', '党工委重点工作', 20), ('ASSIGNED', '上级人大交办', 30), ('DEPUTIES', '代表意愿', 40),
  ('VOTERS', '群众反映', 50), ('FOLLOW_UP', '上年监督意见的落实', 60), ('OTHER', '其他', 70)
) AS v (code, name, position);
