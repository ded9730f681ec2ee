-- A unit's own mail box, told beside its accounts; an office's address and no person's, so it is kept as it is.
alter table unit add column mail text check (length(mail) <= 100);
