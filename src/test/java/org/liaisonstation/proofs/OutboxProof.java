package org.liaisonstation.proofs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code kill -9} of the station, of the mail server and of the group's server while
 * matters are dispatched. Each acknowledged dispatch has one notice, its mail and its
 * message to the group arrived, none more than twice.
 */
final class OutboxProof {

	private static final int KILLS = 6;

	private static final int CLERKS = 2;

	private static final int FORMS_EACH = 12;

	private static final String UNIT = "0190f3a0-0001-7000-8000-000000000006";

	private static final Pattern NUMBER = Pattern.compile("SQ-\\d{4}-\\d{4,}");

	private final RunningJar station;

	private final MailReceiver mail = new MailReceiver(RunningJar.freePort());

	private final GroupReceiver group = new GroupReceiver(RunningJar.freePort());

	private final Visitor staff;

	private final Visitor unit;

	private final Visitor admin;

	/** The forms that were sent and not answered yet, by their address. */
	private final Map<String, Map<String, String>> unanswered = new ConcurrentHashMap<>();

	/** The pages of the requests that were dispatched. */
	private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

	private OutboxProof(RunningJar station) throws IOException {
		this.station = station;
		this.staff = new Visitor(station);
		this.unit = new Visitor(station);
		this.admin = new Visitor(station);
	}

	public static void main(String[] args) throws Exception {
		Path folder = Files.createTempDirectory("outbox");
		System.out.println("data and log: " + folder);
		OutboxProof proof = new OutboxProof(new RunningJar(folder, "--station.outbox.every=PT1S",
				"--station.outbox.lease=PT20S", "--station.public-url=https://station.example"));
		proof.station.start();
		proof.prepare();
		for (int kill = 1; kill <= KILLS; kill++) {
			proof.crash(kill);
		}
		proof.awaitEmptyOutbox();
		boolean holds = proof.everybodyWasTold();
		proof.station.stop();
		System.exit(holds ? 0 : 1);
	}

	private void prepare() throws IOException, InterruptedException {
		this.mail.start();
		this.group.start();
		this.staff.signIn("staff", "Station-2026-demo");
		this.unit.signIn("unit06", "Station-2026-demo");
		Map<String, String> box = this.unit.form("/desk/account", "/desk/account/mail");
		box.put("mail", "unit06@station.example");
		this.unit.submit("/desk/account/mail", box);
		this.admin.signIn("admin", "Station-2026-demo");
		Map<String, String> settings = this.admin.form("/desk/outbox/settings", "/desk/outbox/settings");
		settings.putAll(Map.of("mailOn", "true", "mailHost", "127.0.0.1", "mailPort", String.valueOf(this.mail.port()),
				"mailSecurity", "NONE", "mailFrom", "station@station.example", "robotOn", "true", "robotKind", "WECOM",
				"robotUrl", this.group.address(), "firstDelay", "1"));
		this.admin.submit("/desk/outbox/settings", settings);
	}

	/** Every second time the receivers are gone for a while first. */
	private void crash(int kill) throws Exception {
		int before = this.acknowledged.size();
		boolean receiversToo = kill % 2 == 0;
		List<Thread> clerks = new ArrayList<>();
		for (int clerk = 0; clerk < CLERKS; clerk++) {
			Thread thread = new Thread(this::dispatchUntilTheStationDies, "clerk-" + kill + "-" + clerk);
			clerks.add(thread);
			thread.start();
		}
		await(clerks, before + CLERKS);
		if (receiversToo) {
			this.mail.cutOff();
			this.group.cutOff();
			await(clerks, before + 4 * CLERKS);
		}
		else {
			await(clerks, before + 3 * CLERKS);
		}
		Thread.sleep(ThreadLocalRandom.current().nextInt(1500));
		this.station.kill();
		for (Thread clerk : clerks) {
			clerk.join();
		}
		int cutOff = this.unanswered.size();
		if (receiversToo) {
			this.mail.start();
			this.group.start();
		}
		double seconds = this.station.start().toMillis() / 1000.0;
		for (Map.Entry<String, Map<String, String>> form : this.unanswered.entrySet()) {
			this.acknowledged.add(this.staff.submit(form.getKey(), form.getValue()));
		}
		this.unanswered.clear();
		System.out.printf("kill %d%s: %d dispatched, %d of them cut off and sent again, up again in %.1f s%n", kill,
				receiversToo ? " and of both receivers" : "", this.acknowledged.size() - before, cutOff, seconds);
	}

	private void await(List<Thread> clerks, int dispatched) throws InterruptedException {
		while (this.acknowledged.size() < dispatched && clerks.stream().anyMatch(Thread::isAlive)) {
			Thread.sleep(20);
		}
	}

	private void dispatchUntilTheStationDies() {
		for (int form = 0; form < FORMS_EACH; form++) {
			try {
				Map<String, String> fields = this.staff.form("/desk/requests/new", "/desk/requests");
				fields.putAll(Map.of("channel", "PHONE", "category", "0201", "urgency", "NORMAL", "content",
						"断电试验 " + Thread.currentThread().getName() + "-" + form));
				String dispatch = this.staff.submit("/desk/requests", fields)
					.replaceAll("^(/desk/requests/[0-9a-f-]+).*", "$1") + "/dispatch";
				Map<String, String> slip = new HashMap<>(this.staff.form(dispatch, dispatch));
				slip.put("route", "TRANSFER");
				slip.put("unitId", UNIT);
				this.unanswered.put(dispatch, slip);
				this.acknowledged.add(this.staff.submit(dispatch, slip));
				this.unanswered.remove(dispatch);
			}
			catch (IOException ex) {
				return;
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	/**
	 * What was given up is sent again by the administrator's button, as it says there.
	 */
	private void awaitEmptyOutbox() throws IOException, InterruptedException {
		long deadline = System.nanoTime() + 5 * 60 * 1_000_000_000L;
		int retried = 0;
		while (System.nanoTime() < deadline) {
			boolean waits = !this.admin.page("/desk/outbox?view=WAITING").contains("class=\"empty\"");
			boolean failed = !this.admin.page("/desk/outbox").contains("class=\"empty\"");
			if (failed) {
				retried++;
				this.admin.submit("/desk/outbox/retry", this.admin.form("/desk/outbox", "/desk/outbox/retry"));
			}
			else if (!waits) {
				break;
			}
			Thread.sleep(500);
		}
		System.out.println("times that an administrator had to send failed messages again: " + retried);
	}

	private boolean everybodyWasTold() throws IOException, InterruptedException {
		Map<String, Integer> notices = notices();
		Set<String> numbers = new TreeSet<>();
		for (String page : this.acknowledged) {
			Matcher number = NUMBER.matcher(this.staff.page(page));
			if (number.find()) {
				numbers.add(number.group());
			}
		}
		long noticed = numbers.stream().filter((number) -> notices.getOrDefault(number, 0) == 1).count();
		long mailed = numbers.stream().filter((number) -> this.mail.deliveries().about(number) == 1).count();
		long posted = numbers.stream().filter((number) -> this.group.deliveries().about(number) == 1).count();
		System.out.printf("%d acknowledged dispatches, %d numbers: %d have one notice, lost %d%n",
				this.acknowledged.size(), numbers.size(), noticed, numbers.size() - noticed);
		boolean mailHolds = print("mail", this.mail.deliveries(), numbers.size(), mailed);
		boolean groupHolds = print("group", this.group.deliveries(), numbers.size(), posted);
		return !numbers.isEmpty() && numbers.size() == this.acknowledged.size() && noticed == numbers.size()
				&& mailHolds && groupHolds;
	}

	private static boolean print(String name, Deliveries deliveries, int expected, long arrived) {
		System.out.printf("%s: %d expected, %d arrived, lost %d; %d came again, none more than %d times%n", name,
				expected, arrived, expected - arrived, deliveries.repeated(), deliveries.mostOften());
		return arrived == expected && deliveries.mostOften() <= 2;
	}

	/** How many notices of a new dispatch the unit has, by number. */
	private Map<String, Integer> notices() throws IOException, InterruptedException {
		Map<String, Integer> notices = new HashMap<>();
		String page = this.unit.page("/desk/inbox");
		while (page != null) {
			Pattern.compile("(SQ-\\d{4}-\\d{4,})</span> <span>有新的交办")
				.matcher(page)
				.results()
				.forEach((found) -> notices.merge(found.group(1), 1, Integer::sum));
			Matcher next = Pattern.compile("rel=\"next\"[^>]*href=\"([^\"]+)\"").matcher(page);
			page = next.find() ? this.unit.page(next.group(1).replace("&amp;", "&")) : null;
		}
		return notices;
	}

}
