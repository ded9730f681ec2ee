package org.liaisonstation.demo;

/**
 * How quickly a request is handled, in working days. About one in ten answers is late.
 *
 * @param room from its receipt to its end, all of it with room to spare
 * @param answer from the dispatch to the first answer
 * @param second from the second dispatch to the second answer
 */
record Progress(int room, int answer, int second) {

	private static final int LATE = 9;

	static Progress of(DemoCase one) {
		int luck = Math.floorMod(one.key().hashCode() * 31 + one.title().hashCode(), 100);
		boolean late = number(one) % 10 == LATE;
		int second = 4 + luck % 5;
		return switch (one.route()) {
			case "green" -> new Progress(9, late ? 4 : 1 + luck % 2, 0);
			case "transfer" -> {
				int answer = "咨询".equals(one.nature()) ? (late ? 3 : 1) : (late ? 6 + luck % 2 : 2 + luck % 3);
				yield new Progress(answer + 6 + ((one.second() != null) ? second + 5 : 0), answer, second);
			}
			default -> new Progress(3, 0, 0);
		};
	}

	private static int number(DemoCase one) {
		return Integer.parseInt(one.key().substring(1));
	}

}
