-- Where an account's holder is told by mail; sealed like everything else about a person, and never required.
alter table account add column mail text;
