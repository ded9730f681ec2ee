package org.liaisonstation.proofs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ten times {@code kill -9} in the middle of registrations, every second time together
 * with the database as a power failure would. Every acknowledged request is there once,
 * under the number it was given; a form whose answer was cut off is sent again and
 * registered once; the next start needs no hand.
 */
final class CrashProof {

	private static final int KILLS = 10;

	private static final int CLERKS = 3;

	private static final int FORMS_EACH = 40;

	private static final Pattern NUMBER = Pattern.compile("SQ-\\d{4}-(\\d{4,})");

	private final RunningJar station;

	private final Visitor staff;

	/** What was sent and not answered yet, by the words that tell the requests apart. */
	private final Map<String, Map<String, String>> unanswered = new ConcurrentHashMap<>();

	/** The page that each acknowledged request was given. */
	private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

	private CrashProof(RunningJar station) {
		this.station = station;
		this.staff = new Visitor(station);
	}

	public static void main(String[] args) throws Exception {
		Path folder = Files.createTempDirectory("crash");
		System.out.println("data and log: " + folder);
		RunningJar station = new RunningJar(folder);
		CrashProof proof = new CrashProof(station);
		station.start();
		proof.staff.signIn("staff", "Station-2026-demo");
		for (int kill = 1; kill <= KILLS; kill++) {
			proof.crash(kill);
		}
		boolean holds = proof.everyRequestIsThereOnce();
		station.stop();
		System.exit(holds ? 0 : 1);
	}

	private void crash(int kill) throws Exception {
		int before = this.acknowledged.size();
		List<Thread> clerks = new ArrayList<>();
		for (int clerk = 0; clerk < CLERKS; clerk++) {
			Thread thread = new Thread(this::registerUntilTheStationDies, "clerk-" + kill + "-" + clerk);
			clerks.add(thread);
			thread.start();
		}
		while (this.acknowledged.size() < before + CLERKS && clerks.stream().anyMatch(Thread::isAlive)) {
			Thread.sleep(20);
		}
		Thread.sleep(ThreadLocalRandom.current().nextInt(1000));
		if (kill % 2 == 0) {
			this.station.killWithDatabase();
		}
		else {
			this.station.kill();
		}
		for (Thread clerk : clerks) {
			clerk.join();
		}
		int cutOff = this.unanswered.size();
		double seconds = this.station.start().toMillis() / 1000.0;
		for (Map.Entry<String, Map<String, String>> form : this.unanswered.entrySet()) {
			this.acknowledged.put(form.getKey(), this.staff.submit("/desk/requests", form.getValue()));
		}
		this.unanswered.clear();
		System.out.printf("kill %d%s: %d acknowledged before it, %d cut off and sent again, up again in %.1f s%n", kill,
				(kill % 2 == 0) ? " with the database" : "", this.acknowledged.size() - before - cutOff, cutOff,
				seconds);
	}

	private void registerUntilTheStationDies() {
		for (int form = 0; form < FORMS_EACH; form++) {
			String words = Thread.currentThread().getName() + "-" + form + "-" + Long.toString(System.nanoTime(), 36);
			try {
				Map<String, String> fields = this.staff.form("/desk/requests/new", "/desk/requests");
				fields.putAll(Map.of("channel", "PHONE", "category", "0201", "urgency", "NORMAL", "content",
						"断电试验 " + words));
				this.unanswered.put(words, fields);
				this.acknowledged.put(words, this.staff.submit("/desk/requests", fields));
				this.unanswered.remove(words);
			}
			catch (IOException ex) {
				return;
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private boolean everyRequestIsThereOnce() throws IOException, InterruptedException {
		Set<Integer> numbers = new TreeSet<>();
		int lost = 0;
		int doubled = 0;
		for (Map.Entry<String, String> request : this.acknowledged.entrySet()) {
			Matcher number = NUMBER.matcher(this.staff.page(request.getValue()));
			if (!number.find() || !numbers.add(Integer.valueOf(number.group(1)))) {
				lost++;
				continue;
			}
			String list = this.staff.page("/desk/requests?q=" + Visitor.encoded(request.getKey()));
			Set<String> found = new TreeSet<>();
			NUMBER.matcher(list).results().forEach((match) -> found.add(match.group()));
			if (!found.equals(Set.of(number.group()))) {
				doubled++;
				System.out.println(number.group() + " is listed as " + found);
			}
		}
		int gaps = numbers.isEmpty() ? 0
				: ((TreeSet<Integer>) numbers).last() - ((TreeSet<Integer>) numbers).first() + 1 - numbers.size();
		System.out.printf("%d acknowledged requests: %d numbers, %d lost, %d doubled or not listed, %d gaps%n",
				this.acknowledged.size(), numbers.size(), lost, doubled, gaps);
		return lost == 0 && doubled == 0 && gaps == 0 && !numbers.isEmpty();
	}

}
