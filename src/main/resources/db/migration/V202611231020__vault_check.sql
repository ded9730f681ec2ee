-- Says which key the personal data were sealed with, so that the station refuses to start on another one instead of
-- writing a second half that nobody can read.
create table vault_check (
  key_id text primary key,
  sealed text not null,
  created_at timestamptz not null default now()
);
