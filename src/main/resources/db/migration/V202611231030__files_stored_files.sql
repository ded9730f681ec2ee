-- Attachments live in the database: one backup, one transaction with their record, nothing durable beside it.
-- A file is never deleted, only withdrawn with a reason. It belongs to a record of another module, which guards it.
create table stored_file (
  id uuid primary key,
  owner_kind text not null,
  owner_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  media_type text not null,
  size int not null check (size between 1 and 10485760),
  sha256 text not null,
  width int,
  height int,
  content bytea not null,
  created_at timestamptz not null,
  created_by text,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text,
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create index stored_file_owner on stored_file (owner_kind, owner_id, created_at);

-- photos and office files are compressed already
alter table stored_file alter column content set storage external;
