-- A deputy is the person; what he was elected to is a mandate; the contact card belongs to the mandate. So a new
-- term (届) adds a mandate and a card, and the person's archive goes on.
create table deputy_group (
  id uuid primary key,
  version bigint not null default 0,
  name text not null check (length(name) between 1 and 40),
  kind text not null check (kind in ('TERRITORY', 'FIELD')),
  active boolean not null default true
);
create unique index deputy_group_name on deputy_group (name) where active;

create table deputy (
  id uuid primary key,
  version bigint not null default 0,
  name text not null check (length(name) between 1 and 30),
  gender text,
  ethnicity text,
  birth date,
  party text,
  education text,
  occupation text,
  employer text,
  composition text check (composition in ('WORKER', 'FARMER', 'CADRE', 'PROFESSIONAL', 'ENTERPRISE', 'OTHER')),
  office_phone text,
  -- sealed by the application (module vault)
  phone text,
  email text,
  address text,
  photo_file_id uuid,
  focus text not null default '',
  pledges text not null default ''
);
create index deputy_name on deputy (name);
comment on column deputy.birth is 'the first day of the month of birth: the day is not needed';
comment on column deputy.pledges is 'one pledge (履职承诺) on each line';

create table mandate (
  id uuid primary key,
  version bigint not null default 0,
  deputy_id uuid not null references deputy,
  term text not null check (length(term) between 1 and 20),
  level text not null check (level in ('DISTRICT', 'CITY', 'PROVINCE', 'NATIONAL')),
  constituency_id uuid references constituency,
  electing_unit text,
  group_id uuid references deputy_group,
  convener boolean not null default false,
  elected_on date,
  by_election boolean not null default false,
  reelected boolean not null default false,
  valid_from date not null,
  valid_to date,
  state text not null check (state in ('SERVING', 'SUSPENDED', 'ENDED')),
  state_since date not null,
  state_reason text,
  -- voters of a constituency elect a district deputy, a congress elects the others
  check ((constituency_id is null) <> (electing_unit is null)),
  check ((state = 'ENDED') = (valid_to is not null)),
  check (valid_to >= valid_from),
  check (state = 'SERVING' or state_reason is not null),
  check (not convener or group_id is not null)
);
-- nobody holds the same mandate twice at a time
create unique index mandate_current on mandate (deputy_id, level) where state <> 'ENDED';
create index mandate_deputy on mandate (deputy_id);
create index mandate_constituency on mandate (constituency_id);

create table contact_card (
  id uuid primary key,
  version bigint not null default 0,
  mandate_id uuid not null references mandate,
  -- 80 random bits; never a UUIDv7, which tells when it was made
  code text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
  published_at timestamptz not null,
  withdrawn_at timestamptz check (withdrawn_at >= published_at),
  withdrawn_reason text,
  -- a printed old code leads on to the card that took its place
  replaced_by uuid references contact_card check (replaced_by <> id),
  check ((withdrawn_at is null) = (withdrawn_reason is null)),
  check (replaced_by is null or withdrawn_at is not null)
);
create unique index contact_card_current on contact_card (mandate_id) where withdrawn_at is null;
create index contact_card_mandate on contact_card (mandate_id);

-- deputies.with_card (counting.md): a state, not an event. A row holds on a day D when from_date <= D and
-- (to_date is null or to_date > D); the value is count(distinct subject_id) over the rows that hold on the last
-- day of the period, or today if that is earlier. A suspended or ended mandate's card is withdrawn, so the card's
-- own days tell all.
create view figure_deputies_with_card as
select m.deputy_id as subject_id,
       c.id as record_id,
       (c.published_at at time zone 'Asia/Shanghai')::date as on_date,
       d.name || '（' || case m.level when 'DISTRICT' then '区' when 'CITY' then '市' when 'PROVINCE' then '省' else '全国' end
         || '人大代表）' as title,
       '/desk/deputies/' || d.id as href,
       1 as quantity,
       (c.published_at at time zone 'Asia/Shanghai')::date as from_date,
       (c.withdrawn_at at time zone 'Asia/Shanghai')::date as to_date
from contact_card c
join mandate m on m.id = c.mandate_id
join deputy d on d.id = m.deputy_id;
