-- Settings keep their history: a change adds a row that is valid from then on, so that a case shows by which rule
-- it ran and a later change never moves it.
create table setting_definition (
  key text primary key,
  position int not null unique,
  kind text not null check (kind in ('PERIOD', 'NUMBER', 'TEXT', 'YES_NO')),
  name text not null,
  help text not null
);

create table setting (
  id uuid primary key,
  version bigint not null default 0,
  key text not null references setting_definition,
  value text not null check (length(value) <= 500),
  valid_from timestamptz not null,
  changed_by text,
  unique (key, valid_from)
);

-- The periods are the station's default rules; 5wd are five working days, 2h two hours, 3mo three months.
with seed (position, key, kind, value, name, help) as (values
  (10, 'clock.review', 'PERIOD', '1wd', '审核', '收到诉求后，站务人员完成审核的期限，从收到当天起算。'),
  (20, 'clock.sign', 'PERIOD', '1wd', '签收', '交办后，承办单位签收的期限。'),
  (30, 'clock.consultation', 'PERIOD', '2wd', '咨询答复', '性质为咨询的诉求，从交办到答复的期限。'),
  (40, 'clock.transfer', 'PERIOD', '5wd', '普通转办', '即时转办的诉求，从交办到答复的期限。'),
  (50, 'clock.green.respond', 'PERIOD', '2h', '绿色通道响应', '紧急事项从收到到承办单位响应的期限，夜间和休息日都计入。'),
  (60, 'clock.green.safe', 'PERIOD', '24h', '绿色通道安全措施', '紧急事项从收到到现场采取安全措施的期限，夜间和休息日都计入。'),
  (70, 'clock.green.finish', 'PERIOD', '3wd', '绿色通道办结', '紧急事项从收到到办结的期限。'),
  (80, 'clock.joint', 'PERIOD', '15wd', '跨部门办理', '需要多个单位协同的诉求，从交办到答复的期限。'),
  (90, 'clock.return', 'PERIOD', '2wd', '退件', '承办单位认为不属于本单位职责的，提出退件的期限。'),
  (100, 'clock.callback', 'PERIOD', '2wd', '回访', '答复后，站务人员回访反映人的期限。'),
  (110, 'clock.second', 'PERIOD', '10wd', '二次办理', '反映人不满意的，第二轮办理的期限。'),
  (120, 'clock.third', 'PERIOD', '10wd', '督办', '二次办理后转督办的，第三轮办理的期限。'),
  (130, 'clock.silence', 'PERIOD', '10wd', '等待评价', '答复后等待反映人评价的期限；期满且三次联系不上的，记为未评价。')
), defined as (
  insert into setting_definition (key, position, kind, name, help)
  select key, position, kind, name, help from seed
)
insert into setting (id, key, value, valid_from)
select uuidv7(), key, value, timestamptz '2000-01-01 00:00+08' from seed;
