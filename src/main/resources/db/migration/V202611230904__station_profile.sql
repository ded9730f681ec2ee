-- Who the station is: one row, shown in the frame of every page.
CREATE TABLE station_profile (
  id int PRIMARY KEY CHECK (id = 1),
  version bigint NOT NULL DEFAULT 0,
  name text NOT NULL,
  short_name text NOT NULL,
  host text NOT NULL,
  address text NOT NULL,
  phone text NOT NULL,
  hours text NOT NULL,
  document_prefix text NOT NULL,
  admin_phone text NOT NULL
);
COMMENT ON COLUMN station_profile.document_prefix IS 'the word before the year in 文号, for instance 柳人工委交';
INSERT INTO station_profile (id, name, short_name, host, address, phone, hours, document_prefix, admin_phone)
VALUES (1, '街道人大代表联络站', '街道', '区人大常委会街道工作委员会', '（请在系统设置中填写地址）', '（请填写电话）',
        '工作日 8:30–12:00，14:00–17:30', '人工委', '（请填写电话）');
