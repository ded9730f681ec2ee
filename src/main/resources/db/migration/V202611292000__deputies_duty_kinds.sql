-- What a deputy does for his mandate (履职类型); each entry of a duty archive has one of these kinds.
INSERT INTO code_list (list, position, name, help, closed) VALUES
  ('duty_kind', 190, '履职类型', '履职档案里每一条属于哪一类。', true);
INSERT INTO code_item (id, list, code, name, position, valid_from)
SELECT uuidv7(), 'duty_kind', v.code, v.name, v.position, date '2000-01-01'
FROM (VALUES
  ('CONGRESS', '出席人代会', 10), ('SIT_IN', '列席会议', 20), ('GROUP', '小组活动', 30), ('RECEPTION', '接待选民', 40),
  ('VISIT', '走访联系', 50), ('TOUR', '视察', 60), ('RESEARCH', '专题调研', 70), ('LAW_CHECK', '执法检查', 80),
  ('INSPECTION', '监督检查', 90), ('REVIEW', '工作评议', 100), ('PROJECT', '民生实事监督', 110), ('LEARNING', '学习培训', 120),
  ('REPORT', '述职', 130), ('PROPOSAL', '建议议案', 140), ('WELFARE', '公益', 150), ('MEDIATION', '化解矛盾', 160),
  ('OTHER', '其他', 170)
) AS v (code, name, position);
