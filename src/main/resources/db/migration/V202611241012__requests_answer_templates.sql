-- 常用语: texts to begin with, for an act and, where given, a category of the first level. The act is a name that the
-- program knows and grows by, so it is not listed here. What is not wanted any more is withdrawn, as everything else.
create table answer_template (
  id uuid primary key,
  version bigint not null default 0,
  act text not null,
  category text,
  title text not null check (length(title) between 1 and 30),
  text text not null check (length(text) between 1 and 1000),
  position int not null,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);

insert into answer_template (id, act, category, title, text, position)
select uuidv7(), v.act, v.category, v.title, v.text, v.position
from (values
  ('ANSWER', null, '已经解决', '您反映的问题收悉。我单位于（日期）到现场核查，情况属实，已（采取的措施），目前（现在的情况）。以后再遇到类似问题，请拨打（单位电话）。感谢您对街道工作的关心。', 10),
  ('ANSWER', null, '正在解决', '您反映的问题收悉，经核查情况属实。目前已（做到哪一步），还要（剩下的工作），计划于（日期）前完成。完成后我们会主动告诉您，请您监督。', 20),
  ('ANSWER', null, '列入规划', '您反映的问题收悉。因（资金、手续等原因）今年还不能完成，已列入（年度）计划，预计（日期）前完成。在这之前，我们会（临时措施）。', 30),
  ('ANSWER', null, '暂难解决', '您反映的问题收悉，我们作了认真研究。因（政策规定或客观条件），目前还不能解决。依据是（文件名称和条款）。条件具备时我们会及时研究，也请您理解。', 40),
  ('ANSWER', '01', '油烟噪声整改', '您反映的油烟（噪声）问题收悉。执法人员于（日期）到现场检查，要求商户清洗并正常使用净化设备，（时间）后不再外摆。我们会在（日期）前夜间复查两次，如有反复依法处理。', 50),
  ('ANSWER', '02', '设施修复', '您反映的设施损坏问题收悉。我单位于（日期）到现场维修，已更换（部件）并恢复使用，同时检查了周边同类设施。再发现损坏，请拨打报修电话（电话）。', 60),
  ('ANSWER', '03', '物业整改', '您反映的物业服务问题收悉。我单位会同社区约谈了物业公司，要求于（日期）前（整改内容），整改结果在小区公告栏公布，由业委会监督。', 70),
  ('ON_THE_SPOT', null, '政策解答', '已向反映人说明（政策名称）的办理条件和所需材料，并告知到（窗口）办理。反映人表示清楚。', 10),
  ('ON_THE_SPOT', null, '当场联系解决', '已当场联系（单位），（处理经过），问题已经解决，反映人在场确认。', 20),
  ('NOT_ACCEPT', null, '已进入诉讼', '您反映的事情已经由法院受理，应当由法院依法审理，联络站不能干预个案。您可以向承办法庭反映意见，也可以到下面的窗口咨询法律援助。', 10),
  ('NOT_ACCEPT', null, '应走仲裁或复议', '您反映的事情依法应当先申请仲裁（行政复议）。请带身份证和有关材料，到下面的窗口提出；时效一般从知道之日起算，请尽早办理。', 20),
  ('NOTE', null, '现场核查', '（日期时间）到现场核查：看到（情况），已（措施），下一步（安排）。', 10),
  ('NOTE', null, '联系反映人', '（日期时间）与反映人通话，核实了（内容），告知办理进展。反映人的意见是（意见）。', 20),
  ('RESPOND', null, '到场响应', '（时间）接到通知，（时间）（几）人到达现场，已开始处置。', 10),
  ('MAKE_SAFE', null, '安全措施', '已设置围挡和警示标志，切断（电源、气源），安排专人看守，现场没有新的危险。', 10),
  ('SEND_BACK', null, '没有回应诉求', '答复没有说明反映人要求的（事项）办还是不办，请逐项写明结果和依据后再报。', 10),
  ('SEND_BACK', null, '缺时间和措施', '答复只写了“正在处理”，请补充已经做了什么、还要做什么、什么时候完成，并附现场照片。', 20),
  ('CALL', null, '问题已解决', '反映人表示问题已经解决，没有其他意见。', 10),
  ('CALL_TRIED', null, '无人接听', '拨打反映人留下的电话，响铃后无人接听，另择时间再打。', 10),
  ('DISPATCH', null, '一般要求', '请在签收后先与反映人联系，到现场核查，按期书面答复，并附办理前后的照片。', 10)
) as v (act, category, title, text, position);
