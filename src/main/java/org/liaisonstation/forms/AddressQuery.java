package org.liaisonstation.forms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands after the question mark of an address. */
public final class AddressQuery {

	private AddressQuery() {
	}

	/** All that has a value, in its order. */
	public static String of(Map<String, ?> parameters) {
		return parameters.entrySet()
			.stream()
			.filter((one) -> one.getValue() != null)
			.map((one) -> one.getKey() + "=" + URLEncoder.encode(one.getValue().toString(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

}
