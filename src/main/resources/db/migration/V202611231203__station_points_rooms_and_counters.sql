-- Where the station receives: its rooms, and the liaison points (站点) with who is on duty there.
create table station_room (
  id uuid primary key,
  version bigint not null default 0,
  name text not null check (length(name) between 1 and 40),
  floor int not null,
  capacity int check (capacity > 0),
  purpose text not null default '',
  active_to date,
  withdrawn_reason text,
  check (active_to is null or withdrawn_reason is not null)
);

create table liaison_point (
  id uuid primary key,
  version bigint not null default 0,
  kind text not null check (kind in ('MAIN', 'TEA_PAVILION')),
  name text not null check (length(name) between 1 and 40),
  constituency_id uuid references constituency,
  place_id uuid references place,
  address text not null,
  phone text,
  code text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
  rhythm text not null check (rhythm in ('NONE', 'WEEKLY', 'MONTHLY')),
  weekday int check (weekday between 1 and 7),
  day_of_month int check (day_of_month between 1 and 31),
  from_time time,
  to_time time check (to_time > from_time),
  active_from date not null,
  active_to date,
  withdrawn_reason text,
  check (active_to is null or withdrawn_reason is not null),
  check ((rhythm = 'WEEKLY') = (weekday is not null)),
  check ((rhythm = 'MONTHLY') = (day_of_month is not null)),
  check (rhythm = 'NONE' or (from_time is not null and to_time is not null))
);
create unique index liaison_point_name on liaison_point (name) where active_to is null;
create index liaison_point_constituency on liaison_point (constituency_id);
create index liaison_point_place on liaison_point (place_id);
comment on column liaison_point.active_to is 'the last day on which the point was open';

create table point_deputy (
  point_id uuid not null references liaison_point,
  deputy_id uuid not null references deputy,
  primary key (point_id, deputy_id)
);
create index point_deputy_deputy on point_deputy (deputy_id);

-- points.tea_pavilion (counting.md): a state, read like figure_deputies_with_card: a row holds on a day D when
-- from_date <= D and (to_date is null or to_date > D). A room of that name never counts: it is no point.
create view figure_points_tea_pavilion as
select p.id as subject_id,
       p.id as record_id,
       p.active_from as on_date,
       p.name as title,
       '/desk/points/' || p.id as href,
       1 as quantity,
       p.active_from as from_date,
       p.active_to + 1 as to_date
from liaison_point p
where p.kind = 'TEA_PAVILION' and p.constituency_id is not null;

-- Where a matter belongs that the station does not handle (不予受理告知): printed on the notice. Names and visiting
-- days differ by place, so they are edited; only the national hotlines are known.
create table referral_counter (
  id uuid primary key,
  version bigint not null default 0,
  code text not null unique,
  position int not null,
  name text not null check (length(name) between 1 and 60),
  address text not null,
  phone text not null,
  matters text not null,
  visit_note text not null default '',
  rhythm text not null check (rhythm in ('NONE', 'WEEKLY', 'MONTHLY')),
  weekday int check (weekday between 1 and 7),
  day_of_month int check (day_of_month between 1 and 31),
  from_time time,
  to_time time check (to_time > from_time),
  active boolean not null default true,
  check ((rhythm = 'WEEKLY') = (weekday is not null)),
  check ((rhythm = 'MONTHLY') = (day_of_month is not null)),
  check (rhythm = 'NONE' or (from_time is not null and to_time is not null))
);
comment on column referral_counter.visit_note is 'which visiting officer (三官三员) comes to the station, in words';

insert into referral_counter (id, code, position, name, address, phone, matters, visit_note, rhythm, weekday, day_of_month, from_time, to_time)
select uuidv7(), v.code, v.position, v.name, '请在设置中填写', v.phone, v.matters, v.visit_note, v.rhythm, v.weekday, v.day_of_month, v.from_time::time, v.to_time::time
from (values
  ('COURT', 10, '区人民法院诉讼服务中心', '12368', '已经或者应当通过诉讼解决的纠纷；对判决、裁定、调解书不服；申请执行', '驻站法官到联络站答疑', 'WEEKLY', 3, null::int, '09:00', '11:30'),
  ('ARBITRATION', 20, '区劳动人事争议仲裁委员会', '12333', '劳动报酬、工伤待遇、解除劳动合同等劳动人事争议', '劳动仲裁调解员到联络站答疑', 'MONTHLY', null, 20, '09:00', '11:30'),
  ('PETITION', 30, '区信访局', '请在设置中填写', '已进入信访程序，或者应当通过信访途径提出的事项；复查、复核', '', 'NONE', null, null, null, null),
  ('DISCIPLINE', 40, '区纪委监委信访室', '12388', '对党员、干部和公职人员违纪、职务违法、职务犯罪的检举控告', '', 'NONE', null, null, null, null),
  ('RECONSIDERATION', 50, '区司法局行政复议科', '请在设置中填写', '对行政处罚、行政强制、行政许可等行政行为不服，申请行政复议', '司法助理员到联络站答疑', 'WEEKLY', 5, null, '14:00', '17:00'),
  ('PROCURATORATE', 60, '区人民检察院控申检察部门', '12309', '对民事、行政诉讼活动的监督申请；刑事申诉；司法人员违法行为的控告', '驻站检察官到联络站答疑', 'MONTHLY', null, 10, '09:00', '11:30')
) as v (code, position, name, phone, matters, visit_note, rhythm, weekday, day_of_month, from_time, to_time);
