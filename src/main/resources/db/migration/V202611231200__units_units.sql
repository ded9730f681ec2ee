-- Who handles a matter (承办单位). The list is a suggestion of the usual units of a street (names vary, so it is
-- edited, not coded); ids are fixed so that data of a trial can name them. A unit is never deleted: it ends.
create table unit (
  id uuid primary key,
  version bigint not null default 0,
  code text not null unique check (code ~ '^[0-9A-Z]{2,10}$'),
  name text not null check (length(name) between 1 and 40),
  kind text not null check (kind in ('INTERNAL', 'STATIONED', 'COMMUNITY', 'DISTRICT', 'ENTERPRISE')),
  leader text,
  contact_name text,
  phone text,
  can_receive boolean not null default true,
  parent_id uuid references unit check (parent_id <> id),
  active_from date not null,
  active_to date,
  withdrawn_reason text,
  check (active_to is null or withdrawn_reason is not null)
);
create index unit_parent on unit (parent_id);
comment on column unit.active_to is 'the last day on which the unit takes matters';

-- the categories that a unit is suggested for, of the first or the second level
create table unit_category (
  unit_id uuid not null references unit,
  category_code text not null,
  primary key (unit_id, category_code)
);
create index unit_category_code on unit_category (category_code);

insert into unit (id, code, name, kind, active_from)
select ('0190f3a0-0001-7000-8000-0000000000' || v.code)::uuid, v.code, v.name, v.kind, date '2000-01-01'
from (values
  ('01', '党政办公室', 'INTERNAL'),
  ('02', '党建办公室', 'INTERNAL'),
  ('03', '经济发展办公室', 'INTERNAL'),
  ('04', '社会事务办公室', 'INTERNAL'),
  ('05', '平安建设办公室', 'INTERNAL'),
  ('06', '综合行政执法办公室', 'INTERNAL'),
  ('07', '城镇建设管理办公室', 'INTERNAL'),
  ('08', '应急管理办公室', 'INTERNAL'),
  ('09', '农业农村办公室', 'INTERNAL'),
  ('10', '财政所', 'INTERNAL'),
  ('11', '便民服务中心', 'INTERNAL'),
  ('12', '退役军人服务站', 'INTERNAL'),
  ('13', '文化站', 'INTERNAL'),
  ('14', '网格化服务中心', 'INTERNAL'),
  ('15', '派出所', 'STATIONED'),
  ('16', '司法所', 'STATIONED'),
  ('17', '市场监管所', 'STATIONED'),
  ('18', '自然资源所', 'STATIONED'),
  ('19', '交警中队', 'STATIONED'),
  ('20', '税务分局', 'STATIONED'),
  ('21', '供电所', 'STATIONED'),
  ('22', '人民法庭', 'STATIONED'),
  ('23', '检察联络室', 'STATIONED'),
  ('24', '社区卫生服务中心', 'STATIONED'),
  ('25', '中心学校', 'STATIONED'),
  ('26', '物业服务中心', 'ENTERPRISE'),
  ('27', '供水公司', 'ENTERPRISE'),
  ('28', '燃气公司', 'ENTERPRISE'),
  ('29', '供热公司', 'ENTERPRISE'),
  ('30', '通信公司', 'ENTERPRISE'),
  ('31', '区住建局', 'DISTRICT'),
  ('32', '区城管局', 'DISTRICT'),
  ('33', '区交通局', 'DISTRICT'),
  ('34', '区教体局', 'DISTRICT'),
  ('35', '区卫健局', 'DISTRICT'),
  ('36', '区民政局', 'DISTRICT'),
  ('37', '区人社局', 'DISTRICT'),
  ('38', '区医保局', 'DISTRICT'),
  ('39', '生态环境分局', 'DISTRICT'),
  ('40', '区农业农村局', 'DISTRICT'),
  ('41', '区水务局', 'DISTRICT'),
  ('42', '公安分局', 'DISTRICT')
) as v (code, name, kind);

-- 16 政务服务与作风 has no default: such a matter never goes to the unit complained of
insert into unit_category (unit_id, category_code)
select u.id, v.category
from (values
  ('06', '01'), ('07', '02'), ('07', '0301'), ('07', '0302'), ('17', '0303'), ('26', '0304'), ('07', '0305'), ('07', '0306'),
  ('07', '0401'), ('19', '0402'), ('33', '0403'), ('19', '0404'), ('19', '0405'), ('09', '05'),
  ('06', '0601'), ('39', '0602'), ('39', '0603'), ('07', '0604'), ('04', '07'), ('11', '0801'), ('24', '0802'), ('24', '0803'),
  ('25', '09'), ('05', '1001'), ('11', '1002'), ('11', '1003'), ('27', '1101'), ('21', '1102'), ('28', '1103'), ('29', '1104'), ('30', '1105'),
  ('08', '1201'), ('15', '1202'), ('08', '1203'), ('28', '1204'), ('08', '1205'), ('16', '1301'), ('16', '1302'), ('18', '1303'), ('05', '1304'),
  ('07', '14'), ('03', '15'), ('01', '17'), ('01', '18')
) as v (unit, category) join unit u on u.code = v.unit;
