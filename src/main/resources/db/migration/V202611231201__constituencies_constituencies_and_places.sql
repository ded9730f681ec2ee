-- 选区 and the villages and communities in them, with the contact of the grid worker (网格员). Neither is ever
-- deleted: old requests lie in them.
create table constituency (
  id uuid primary key,
  version bigint not null default 0,
  number int not null check (number between 1 and 999),
  name text not null check (length(name) between 1 and 40),
  description text not null default '',
  quota int not null check (quota between 1 and 20),
  active boolean not null default true,
  withdrawn_reason text,
  check (active or withdrawn_reason is not null)
);
-- constituencies are drawn anew for an election; the number is free again when the old one has ended
create unique index constituency_number on constituency (number) where active;
comment on column constituency.quota is 'how many deputies the constituency elects (应选名额)';

create table place (
  id uuid primary key,
  version bigint not null default 0,
  name text not null check (length(name) between 1 and 40),
  kind text not null check (kind in ('VILLAGE', 'COMMUNITY')),
  constituency_id uuid not null references constituency,
  households int check (households >= 0),
  population int check (population >= 0),
  grid_worker text,
  grid_phone text,
  active_from date not null,
  active_to date,
  withdrawn_reason text,
  check (active_to is null or withdrawn_reason is not null)
);
create unique index place_name on place (name) where active_to is null;
create index place_constituency on place (constituency_id);
