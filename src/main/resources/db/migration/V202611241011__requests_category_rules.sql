-- 分类规则: what a category of either level presets, from when on. A row is never changed, only followed by another, so
-- that a case is read by the rule of its time. What a row leaves empty comes from the level above, and there from the
-- settings. Categories are codes of the code list, as on requests.
create table category_rule (
  id uuid primary key,
  version bigint not null default 0,
  category text not null,
  valid_from timestamptz not null,
  changed_by text not null,
  unit_id uuid references unit,
  nature text,
  urgency text,
  scope text,
  transfer_period text check (transfer_period ~ '^[1-9][0-9]{0,2}(wd|h|mo)$'),
  green_finish_period text check (green_finish_period ~ '^[1-9][0-9]{0,2}(wd|h|mo)$'),
  joint boolean,
  unique (category, valid_from)
);
