-- The report upward, line by line (domain §4.8): a number, the parts of a figure, or a rate of two sums of parts. A module
-- that comes later adds the lines of its figures; the position says where they stand.
CREATE TABLE report_line (
  position int PRIMARY KEY,
  section text NOT NULL,
  label text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('NUMBER', 'PARTS', 'RATE')),
  figure_key text NOT NULL REFERENCES figure_definition,
  -- which of its parts; all of them where there are none
  parts text[],
  -- of which parts a rate is one; all of them where there are none
  of_parts text[],
  CHECK (kind = 'RATE' OR of_parts IS NULL),
  CHECK (kind <> 'RATE' OR parts IS NOT NULL)
);
REVOKE INSERT, UPDATE, DELETE ON report_line FROM ${app_role};
INSERT INTO report_line (position, section, label, kind, figure_key, parts, of_parts) VALUES
  (100, '意见条数', '收到诉求', 'NUMBER', 'report.requests', NULL, NULL),
  (110, '意见条数', '按渠道', 'PARTS', 'report.by_channel', NULL, NULL),
  (120, '意见条数', '按类别', 'PARTS', 'report.by_category', NULL, NULL),
  (130, '意见条数', '按村居', 'PARTS', 'report.by_place', NULL, NULL),
  (200, '办理方式', '当场答复', 'NUMBER', 'report.on_the_spot', NULL, NULL),
  (210, '办理方式', '即时转办', 'NUMBER', 'requests.transferred', NULL, NULL),
  (220, '办理方式', '绿色通道交办', 'NUMBER', 'requests.green_channel', NULL, NULL),
  (230, '办理方式', '不予受理（已告知去处）', 'NUMBER', 'report.not_accepted', NULL, NULL),
  (300, '办理质效', '办结率（已办结 ÷ 期间交办）', 'RATE', 'report.handling', '{DONE}', NULL),
  (310, '办理质效', '按期率（按期答复 ÷ 期间到期的主办任务）', 'RATE', 'report.due', '{IN_TIME}', NULL),
  (320, '办理质效', '群众满意率（满意和基本满意 ÷ 已评价）', 'RATE', 'report.ratings', '{SATISFIED,MOSTLY_SATISFIED}', '{SATISFIED,MOSTLY_SATISFIED,DISSATISFIED}'),
  (330, '办理质效', '群众未评价', 'NUMBER', 'report.ratings', '{NOT_RATED}', NULL),
  (340, '办理质效', '代表满意率（满意和基本满意 ÷ 已评价）', 'RATE', 'report.deputy_ratings', '{SATISFIED,MOSTLY_SATISFIED}', '{SATISFIED,MOSTLY_SATISFIED,DISSATISFIED}'),
  (350, '办理质效', '二次办理件', 'NUMBER', 'report.second_rounds', NULL, NULL),
  (400, '办理类别', '按办理类别', 'PARTS', 'report.outcomes', '{A,B,C,D}', NULL),
  (900, '阵地和队伍', '公开二维码联系卡的代表', 'NUMBER', 'deputies.with_card', NULL, NULL),
  (910, '阵地和队伍', '民情茶话亭', 'NUMBER', 'points.tea_pavilion', NULL, NULL),
  (920, '阵地和队伍', '特邀民情观察员', 'NUMBER', 'observers.serving', NULL, NULL),
  (930, '阵地和队伍', '民情观察员上报', 'NUMBER', 'report.handed_in', NULL, NULL),
  (940, '阵地和队伍', '按观察员', 'PARTS', 'report.handed_in', NULL, NULL);
