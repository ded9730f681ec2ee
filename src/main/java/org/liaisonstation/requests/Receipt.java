package org.liaisonstation.requests;

/**
 * What a resident takes home (回执).
 *
 * @param code the tracking code in groups of four
 * @param plainCode the same as it stands in an address
 * @param second what he is asked beside the code: the last digits of the phone, the
 * passphrase, or nothing
 * @param passphrase the 查询口令 itself; null where there is none
 */
public record Receipt(String number, String code, String plainCode, String second, String passphrase) {

	public static Receipt of(Request request) {
		String second;
		if (request.passphrase() != null) {
			second = "查询口令 " + request.passphrase();
		}
		else if (request.reporter().phone() != null) {
			second = "登记电话的后四位";
		}
		else {
			second = "匿名反映，只凭查询码";
		}
		return new Receipt(request.number(), TrackingSecrets.printed(request.trackingCode()), request.trackingCode(),
				second, request.passphrase());
	}

}
