-- The lines of the report upward (domain §4.8) that activities bring. Of each group of deputies a line stands there also
-- where it held nothing; in a whole year a group holds at least four activities (山东省实施代表法办法 19).
ALTER TABLE report_line
  ADD COLUMN all_parts text CHECK (all_parts ~ '^figure_[a-z_]+$'),
  ADD COLUMN least int CHECK (least > 0),
  ADD CHECK (all_parts IS NULL OR kind = 'PARTS');
COMMENT ON COLUMN report_line.all_parts IS 'a view (part, part_label) of the parts that are shown also where nothing counts in them';
COMMENT ON COLUMN report_line.least IS 'how many of each there should be in a whole year';
INSERT INTO report_line (position, section, label, kind, figure_key, parts, of_parts, all_parts, least) VALUES
  (90, '意见条数', '意见条数（诉求，和没有转为诉求的活动意见）', 'NUMBER', 'report.opinions', NULL, NULL, NULL, NULL),
  (140, '意见条数', '活动听取的意见（其中转为诉求的，也在收到诉求里）', 'NUMBER', 'report.opinions_by_kind', NULL, NULL, NULL, NULL),
  (150, '意见条数', '活动意见按六进、六请、六联', 'PARTS', 'report.opinions_by_kind', '{VISIT,INVITATION,LIAISON}', NULL, NULL, NULL),
  (160, '意见条数', '活动意见按标签', 'PARTS', 'report.opinions_by_tag', NULL, NULL, NULL, NULL),
  (170, '意见条数', '活动意见按处理', 'PARTS', 'report.opinion_outcomes', '{ANSWERED,REQUEST,KEPT,OPEN}', NULL, NULL, NULL),
  (500, '六进六请六联', '开展活动', 'NUMBER', 'report.activities', NULL, NULL, NULL, NULL),
  (502, '六进六请六联', '其中六进', 'NUMBER', 'report.activities', '{VISIT}', NULL, NULL, NULL),
  (504, '六进六请六联', '其中六请', 'NUMBER', 'report.activities', '{INVITATION}', NULL, NULL, NULL),
  (506, '六进六请六联', '其中六联', 'NUMBER', 'report.activities', '{LIAISON}', NULL, NULL, NULL),
  (510, '六进六请六联', '走访企业', 'NUMBER', 'visits.enterprises', NULL, NULL, NULL, NULL),
  (512, '六进六请六联', '走访村居', 'NUMBER', 'visits.villages', NULL, NULL, NULL, NULL),
  (514, '六进六请六联', '走访窗口部门', 'NUMBER', 'visits.windows', NULL, NULL, NULL, NULL),
  (516, '六进六请六联', '六进听取意见建议', 'NUMBER', 'visits.opinions', NULL, NULL, NULL, NULL),
  (520, '六进六请六联', '六请来宾（人次）', 'NUMBER', 'invitations.guests', NULL, NULL, NULL, NULL),
  (522, '六进六请六联', '六请听取意见建议', 'NUMBER', 'invitations.opinions', NULL, NULL, NULL, NULL),
  (530, '六进六请六联', '联系窗口部门', 'NUMBER', 'liaison.windows', NULL, NULL, NULL, NULL),
  (532, '六进六请六联', '联系村居', 'NUMBER', 'liaison.villages', NULL, NULL, NULL, NULL),
  (534, '六进六请六联', '联系卫生室', 'NUMBER', 'liaison.clinics', NULL, NULL, NULL, NULL),
  (536, '六进六请六联', '联系学校或幼儿园', 'NUMBER', 'liaison.schools', NULL, NULL, NULL, NULL),
  (538, '六进六请六联', '联系困难群众', 'NUMBER', 'liaison.households', NULL, NULL, NULL, NULL),
  (540, '六进六请六联', '联系历届老人大代表', 'NUMBER', 'liaison.former_deputies', NULL, NULL, NULL, NULL),
  (550, '六进六请六联', '开展活动按类别', 'PARTS', 'report.activities_by_category', NULL, NULL, NULL, NULL),
  (600, '代表小组', '参与率（出席 ÷ 应到）', 'RATE', 'report.attendance', '{PRESENT}', NULL, NULL, NULL),
  (610, '代表小组', '小组活动', 'NUMBER', 'report.group_activities', NULL, NULL, NULL, NULL),
  (620, '代表小组', '小组活动按小组（每组每年不少于4次）', 'PARTS', 'report.group_activities', NULL, NULL, 'figure_parts_groups', 4);
