-- What somebody is told (站内消息): one row for each account, so that each reads for himself. It says a number and what
-- to do, nothing else; what the number stands for is shown by the page it leads to, after its own check.
create table notice (
  id uuid primary key,
  version bigint not null default 0,
  account_id uuid not null references account,
  kind text not null,
  about_id uuid not null,
  number text not null check (length(number) <= 40),
  href text not null check (href like '/desk/%'),
  text text not null check (length(text) <= 80),
  created_at timestamptz not null,
  read_at timestamptz,
  withdrawn_at timestamptz
);
comment on column notice.withdrawn_at is 'since when the account may not know of the matter any more (保密、回避)';
-- unread ones first, then the newest: the order of the page and of its key
create index notice_of_account on notice (account_id, (read_at is null), created_at, id) where withdrawn_at is null;
create index notice_about on notice (about_id);

-- Everything that leaves the station by itself, mail and robots alike. A message is written in the transaction of what it
-- tells and sent later. SENDING with its attempt is committed before anything is sent, so that a crash is noticed: such a
-- message is sent once more and then never again by itself.
create table outbox (
  id uuid primary key,
  version bigint not null default 0,
  channel text not null check (channel in ('MAIL', 'ROBOT')),
  account_id uuid references account,
  unit_id uuid references unit,
  about_id uuid,
  subject text not null check (length(subject) <= 120),
  href text not null,
  state text not null check (state in ('PENDING', 'SENDING', 'SENT', 'FAILED', 'WITHDRAWN')),
  attempts int not null default 0,
  unsure int not null default 0,
  next_at timestamptz not null,
  trouble text,
  created_at timestamptz not null,
  done_at timestamptz,
  check ((channel = 'MAIL') = (num_nonnulls(account_id, unit_id) = 1)),
  check (num_nonnulls(account_id, unit_id) <= 1),
  check ((done_at is null) = (state in ('PENDING', 'SENDING')))
);
comment on column outbox.next_at is 'when it is sent, or sent again; of one that is being sent, until when nobody else takes it';
comment on column outbox.unsure is 'attempts of which nobody knows whether they reached the receiver';
create index outbox_due on outbox (channel, next_at) where state in ('PENDING', 'SENDING');
create index outbox_by_state on outbox (state, created_at, id);
create index outbox_about on outbox (about_id) where state in ('PENDING', 'FAILED');

-- How mail and robots are reached. One row; passwords and the robot's address, which holds its token, are sealed.
create table outbox_settings (
  id int primary key check (id = 1),
  version bigint not null default 0,
  mail_on boolean not null default false,
  mail_host text,
  mail_port int not null default 465 check (mail_port between 1 and 65535),
  mail_security text not null default 'TLS' check (mail_security in ('TLS', 'STARTTLS', 'NONE')),
  mail_user text,
  mail_password text,
  mail_from text,
  robot_on boolean not null default false,
  robot_kind text not null default 'WECOM' check (robot_kind in ('WECOM', 'DINGTALK')),
  robot_url text,
  robot_secret text,
  attempts int not null default 80 check (attempts between 1 and 500),
  first_delay int not null default 30 check (first_delay between 1 and 3600),
  check (not mail_on or mail_host is not null and mail_from is not null),
  check (not robot_on or robot_url is not null)
);
insert into outbox_settings (id) values (1);
