-- A station that has not said its address and telephone yet showed residents 请填写电话, as a link to dial: what is not filled in is empty.
UPDATE station_profile SET address = '' WHERE address = '（请在系统设置中填写地址）';
UPDATE station_profile SET phone = '' WHERE phone = '（请填写电话）';
UPDATE station_profile SET admin_phone = '' WHERE admin_phone = '（请填写电话）';
-- The same for the offices that residents are referred to.
UPDATE referral_counter SET address = '' WHERE address = '请在设置中填写';
UPDATE referral_counter SET phone = '' WHERE phone = '请在设置中填写';
