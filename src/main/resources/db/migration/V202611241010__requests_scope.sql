-- 范围: how many people a matter concerns, judged at the review. Requests from before the list have none.
insert into code_list (list, position, name, help, closed) values
  ('scope', 45, '范围', '审核时判断事情牵涉多大范围；可按分类默认。', false);

insert into code_item (id, list, code, name, position, valid_from)
select uuidv7(), 'scope', v.code, v.name, v.position, date '2000-01-01'
from (values
  ('INDIVIDUAL', '个体', 10),
  ('BUILDING', '楼栋', 20),
  ('COMMUNITY', '社区', 30),
  ('STREET', '全街道', 40),
  ('BEYOND', '超街道', 50)
) as v (code, name, position);

alter table request add column scope text;
