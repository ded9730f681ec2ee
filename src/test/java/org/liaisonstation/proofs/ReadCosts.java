package org.liaisonstation.proofs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.liaisonstation.LiaisonStationApplication;
import org.liaisonstation.QueryPlan;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.demo.DemoDatabase;
import org.liaisonstation.proofs.WatchedDatabase.Asked;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

/**
 * What the reads of lists, searches and work lists cost among 10,000, 100,000 and
 * 1,000,000 generated requests: every page as the station itself makes it, with the time
 * that its statements take in the database, warm, the rows that they read and the indexes
 * that they use. Bounds are on the time that the database was on a processor, since what
 * a page waited also tells what else the machine does; all sizes are asked in turn, so
 * that it slows them alike. What is narrowed by several things at once is told and not
 * bound to grow little: it fills a page only among many. Prints one markdown table and
 * what is above a bound. A data folder of an earlier run is used again.
 */
final class ReadCosts {

	private static final int WARM = 12;

	private static final int RUNS = Integer.getInteger("benchmark.runs", 60);

	/** Milliseconds of a processor: of a search its median, of any page its worst. */
	private static final double MEDIAN = 25;

	private static final double WORST = 60;

	private static final double GROWTH = 1.5;

	private static final int STATEMENTS = 5;

	private static final Path DATA = Path.of(System.getProperty("benchmark.data", "target/benchmark"));

	/** Those reads alone; what their statements do is then printed too. */
	private static final String ONLY = System.getProperty("benchmark.only", ".*");

	/** A page that is asked for again and again. */
	private record Read(String name, String account, String path) {

	}

	/**
	 * What all statements of a page cost, in milliseconds.
	 *
	 * @param processor the median of their time on a processor
	 * @param waited the median of what the page waited for them
	 * @param indexes of the statement that took longest
	 */
	private record Cost(double processor, double processorWorst, double waited, double waitedWorst, int statements,
			long rows, long buffers, List<String> indexes) {

	}

	private ReadCosts() {
	}

	/** A station that runs among so many requests. */
	private record Station(ConfigurableApplicationContext context, WatchedDatabase database, MockMvc pages,
			JdbcClient jdbc, Map<String, Viewer> viewers) {

		static Station among(int count) throws IOException {
			ConfigurableApplicationContext context = start(count);
			WatchedDatabase database = (WatchedDatabase) context.getBean(DataSource.class);
			MockMvc pages = MockMvcBuilders.webAppContextSetup((WebApplicationContext) context)
				.apply(springSecurity())
				.build();
			return new Station(context, database, pages, JdbcClient.create(database), new HashMap<>());
		}

	}

	public static void main(String[] sizes) throws Exception {
		Map<Integer, Station> stations = new LinkedHashMap<>();
		for (String size : (sizes.length > 0) ? sizes : new String[] { "10000", "100000", "1000000" }) {
			stations.put(Integer.valueOf(size), Station.among(Integer.parseInt(size)));
		}
		List<Integer> counts = List.copyOf(stations.keySet());
		Map<String, Map<Integer, Cost>> costs = measure(stations);
		stations.values().forEach((station) -> station.context().close());
		print(counts, costs);
		List<String> missed = missed(counts, costs);
		missed.forEach((one) -> System.out.println("MISSED: " + one));
		System.exit(missed.isEmpty() ? 0 : 1);
	}

	private static Map<String, Map<Integer, Cost>> measure(Map<Integer, Station> stations) {
		Map<Integer, List<Read>> reads = new LinkedHashMap<>();
		stations.forEach((count, station) -> reads.put(count,
				reads(station.jdbc()).stream().filter((one) -> one.name().matches(ONLY)).toList()));
		Map<String, Map<Integer, Cost>> costs = new LinkedHashMap<>();
		for (int i = 0; i < reads.values().iterator().next().size(); i++) {
			int place = i;
			Map<Integer, Read> read = new LinkedHashMap<>();
			reads.forEach((count, all) -> read.put(count, all.get(place)));
			Map<Integer, Cost> cost = measure(read, stations);
			costs.put(read.values().iterator().next().name(), cost);
			cost.forEach((count, one) -> System.err.printf("%,d %s: %s%n", count, read.get(count).name(), one));
		}
		return costs;
	}

	private static ConfigurableApplicationContext start(int count) throws IOException {
		Path folder = Files.createDirectories(DATA).resolve(Integer.toString(count));
		List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--station.data=" + folder,
				"--station.database.port=" + RunningJar.freePort(), "--station.clock=2026-11-20T10:00+08:00",
				"--station.scheduled=false", "--logging.level.root=warn", "--logging.level.org.liaisonstation=info"));
		if (Files.notExists(folder)) {
			arguments.add("--station.generate=" + count);
		}
		ApplicationContextInitializer<GenericApplicationContext> watched = (context) -> {
			context.registerBean(DemoDatabase.WithoutTests.class);
			context.registerBean(Watch.class);
		};
		return new SpringApplicationBuilder(LiaisonStationApplication.class).initializers(watched)
			.run(arguments.toArray(String[]::new));
	}

	/** Puts the watch on the application's own connections. */
	static class Watch implements BeanPostProcessor {

		@Override
		public Object postProcessAfterInitialization(Object bean, String name) {
			return (bean instanceof DataSource database) ? new WatchedDatabase(database) : bean;
		}

	}

	private static List<Read> reads(JdbcClient jdbc) {
		List<Read> reads = new ArrayList<>();
		Map<String, String> words = new LinkedHashMap<>();
		words.put("停车 (two characters, common)", "停车");
		words.put("消防通道 (four characters)", "消防通道");
		words.put("停车 垃圾 (two words)", "停车 垃圾");
		words.put("助听器 (rare)", "助听器");
		words.put("蜥蜴 (absent)", "蜥蜴");
		words.put("停车 蜥蜴 (common and absent)", "停车 蜥蜴");
		words.put("停车 助听器 (common and rare)", "停车 助听器");
		words.put("停车 供暖 (common, hardly ever together)", "停车 供暖");
		words.put("车 (one character)", "车");
		words.forEach((name, word) -> reads.add(new Read("search " + name, "staff", list("q=" + word))));
		String key = "(extract(epoch FROM received_at) * 1000000)::bigint || '_' || id";
		String last = jdbc.sql("SELECT " + key + " FROM request ORDER BY received_at, id OFFSET 20 LIMIT 1")
			.query(String.class)
			.single();
		String fifth = jdbc
			.sql("SELECT " + key + " FROM request WHERE received_at < '2021-01-01' "
					+ "ORDER BY received_at DESC, id DESC LIMIT 1")
			.query(String.class)
			.single();
		reads.add(new Read("search 停车, from five years ago on", "staff", list("q=停车&before=" + fifth)));
		reads.add(new Read("search 停车 as a unit", "unit07", list("q=停车")));
		reads.add(new Read("search 停车 as a deputy", "deputy02", list("q=停车")));
		reads.add(new Read("search 停车 among what is open", "staff", "/desk/requests?view=open&q=停车"));
		reads.add(new Read("a person by phone", "staff",
				list("person=" + jdbc
					.sql("SELECT reporter_phone_fingerprint FROM request WHERE reporter_phone IS NOT NULL "
							+ "AND received_at < '2026-01-01' LIMIT 1")
					.query(String.class)
					.single())));
		reads.add(new Read("a number", "staff", list("q=SQ-2020-0100")));
		reads.add(new Read("list, first page", "staff", list("")));
		reads.add(new Read("list, last page", "staff", list("before=" + last)));
		reads.add(new Read("list, jump to 2019-06", "staff", list("month=2019-06")));
		reads.add(new Read("list, first page as a unit", "unit07", list("")));
		reads.add(new Read("list, first page as a small unit", "unit12", list("")));
		reads.add(new Read("list, first page as a deputy", "deputy02", list("")));
		reads.add(new Read("list of a unit", "staff", list("unit=0190f3a0-0001-7000-8000-000000000007")));
		reads.add(new Read("list of a small unit", "staff", list("unit=0190f3a0-0001-7000-8000-000000000012")));
		reads.add(new Read("list of a state, archived", "staff", list("status=ARCHIVED")));
		reads.add(new Read("list of a state, withdrawn", "staff", list("status=WITHDRAWN")));
		reads.add(new Read("list of a state, to rule", "staff", list("status=TO_RULE")));
		reads.add(new Read("list of a category", "staff", list("category=1105")));
		reads.add(new Read("list of a category with its own", "staff", list("category=11")));
		reads.add(new Read("list of a channel", "staff", list("channel=LETTER")));
		reads.add(new Read("list of a route", "staff", list("route=GREEN_CHANNEL")));
		reads.add(new Read("list of a place", "staff",
				list("place=" + jdbc.sql("SELECT id FROM place WHERE name = '石桥村'").query(UUID.class).single())));
		reads.add(new Read("list of a deputy", "staff", list("deputy="
				+ jdbc.sql("SELECT deputy_id FROM account WHERE username = 'deputy02'").query(UUID.class).single())));
		reads.add(new Read("list of a month", "staff", list("from=2019-06-01&to=2019-06-30")));
		reads.add(new Read("list of 重点", "staff", list("key=true")));
		String unit = "unit=0190f3a0-0001-7000-8000-000000000007";
		reads.add(new Read("filters: a unit and a state", "staff", list(unit + "&status=WITHDRAWN")));
		reads.add(new Read("filters: a unit, a state and a channel", "staff",
				list(unit + "&status=WITHDRAWN&channel=LETTER")));
		reads.add(new Read("filters: a category, a channel and a month", "staff",
				list("category=11&channel=LETTER&from=2019-06-01&to=2019-06-30")));
		reads.add(new Read("filters: a state, as a unit", "unit07", list("status=WITHDRAWN")));
		reads.add(new Read("list, late", "staff", list("light=LATE")));
		for (String view : List.of("open", "mine", "late", "promises", "key", "paused", "rate")) {
			reads.add(new Read("view " + view, "staff", "/desk/requests?view=" + view));
		}
		reads.add(new Read("desk of staff", "staff", "/desk"));
		reads.add(new Read("desk of the director", "director", "/desk"));
		reads.add(new Read("desk of a deputy", "deputy02", "/desk"));
		reads.add(new Read("desk of a unit", "unit07", "/desk"));
		reads.add(new Read("desk of an observer", "observer01", "/desk"));
		reads.add(new Read("inbox", "staff", "/desk/inbox"));
		reads.add(new Read("page of a request", "staff", "/desk/requests/"
				+ jdbc.sql("SELECT id FROM request WHERE number = 'SQ-2020-0100'").query(UUID.class).single()));
		reads.add(new Read("similar cases while typing", "staff",
				"POST /desk/requests/similar?category=0401&content=" + "三号楼前的停车位总是不够，下班回来转几圈也停不下，消防通道夜里也停满了车。"));
		return reads;
	}

	private static String list(String query) {
		return "/desk/requests?view=all&" + query;
	}

	/**
	 * One after the other among all sizes, and again: what else the machine does then
	 * slows all of them.
	 */
	private static Map<Integer, Cost> measure(Map<Integer, Read> reads, Map<Integer, Station> stations) {
		Map<Integer, List<List<Asked>>> runs = new LinkedHashMap<>();
		for (int i = 0; i < WARM + RUNS; i++) {
			boolean counts = i >= WARM;
			stations.forEach((count, station) -> {
				List<Asked> asked = station.database().watch(false, () -> get(reads.get(count), station));
				if (counts) {
					runs.computeIfAbsent(count, (one) -> new ArrayList<>()).add(asked);
				}
			});
		}
		Map<Integer, Cost> costs = new LinkedHashMap<>();
		stations.forEach((count, station) -> costs.put(count, cost(reads.get(count), station, runs.get(count))));
		return costs;
	}

	private static Cost cost(Read read, Station station, List<List<Asked>> runs) {
		List<Asked> explained = explain(read, station, runs);
		double[] processor = sums(runs, Asked::processor);
		double[] waited = sums(runs, Asked::nanos);
		List<List<Asked>> alike = runs.stream().filter((run) -> run.size() == explained.size()).toList();
		return new Cost(processor[RUNS / 2], processor[RUNS - 1], waited[RUNS / 2], waited[RUNS - 1], explained.size(),
				plans(explained).mapToLong(QueryPlan::rowsRead).sum(),
				plans(explained).mapToLong(QueryPlan::buffers).sum(),
				used(explained.get(longest(alike, explained)).plan()));
	}

	/** Of each run, the smallest first, in milliseconds. */
	private static double[] sums(List<List<Asked>> runs, ToLongFunction<Asked> what) {
		return runs.stream().mapToDouble((run) -> run.stream().mapToLong(what).sum() / 1e6).sorted().toArray();
	}

	/** As most of the runs were: now and then a list kept for a minute is read again. */
	private static List<Asked> explain(Read read, Station station, List<List<Asked>> runs) {
		int usual = runs.stream().mapToInt(List::size).sorted().skip(RUNS / 2).findFirst().orElseThrow();
		List<Asked> explained;
		do {
			explained = station.database().watch(true, () -> get(read, station));
		}
		while (explained.size() != usual);
		if (!ONLY.equals(".*")) {
			explained.forEach((one) -> System.err.printf("%.1f ms%n%s%n%s%n", one.processor() / 1e6, one.sql(),
					(one.plan() != null) ? one.plan().text() : ""));
		}
		return explained;
	}

	/** The place of the statement that takes most of the time. */
	private static int longest(List<List<Asked>> runs, List<Asked> explained) {
		return IntStream.range(0, explained.size())
			.filter((place) -> explained.get(place).plan() != null)
			.boxed()
			.max(Comparator.comparingDouble((place) -> runs.stream()
				.mapToLong((run) -> run.get(place).processor())
				.sorted()
				.skip(runs.size() / 2)
				.findFirst()
				.orElseThrow()))
			.orElseThrow();
	}

	private static Stream<QueryPlan> plans(List<Asked> explained) {
		return explained.stream().map(Asked::plan).filter(Objects::nonNull);
	}

	private static List<String> used(QueryPlan plan) {
		List<String> used = new ArrayList<>(plan.indexes());
		plan.scanned().forEach((table) -> used.add("all of " + table));
		return used;
	}

	private static void get(Read read, Station station) {
		try {
			Viewer viewer = station.viewers().computeIfAbsent(read.account(), (one) -> viewer(one, station.jdbc()));
			MockHttpServletRequestBuilder request = read.path().startsWith("POST ")
					? MockMvcRequestBuilders.post(read.path().substring(5)).with(csrf())
					: MockMvcRequestBuilders.get(read.path());
			int status = station.pages()
				.perform(request.with(user(new SignedIn(viewer))))
				.andReturn()
				.getResponse()
				.getStatus();
			if (status != 200) {
				throw new IllegalStateException(read.path() + ": " + status);
			}
		}
		catch (Exception ex) {
			throw new IllegalStateException(read.name(), ex);
		}
	}

	private static Viewer viewer(String account, JdbcClient jdbc) {
		return jdbc.sql("SELECT id, display_name, deputy_id, unit_id, observer_id FROM account WHERE username = ?")
			.param(account)
			.query((row, n) -> new Viewer(row.getObject(1, UUID.class), account, row.getString(2),
					Set.of(Role.valueOf(account.replaceAll("\\d", "").toUpperCase())), row.getObject(3, UUID.class),
					row.getObject(4, UUID.class), row.getObject(5, UUID.class)))
			.single();
	}

	private static void print(List<Integer> counts, Map<String, Map<Integer, Cost>> costs) {
		StringBuilder table = new StringBuilder("| Read | ");
		counts.forEach((count) -> table.append("%,d: CPU ms (worst) · waited ms (worst) | ".formatted(count)));
		table.append("grows | rows read | statements | indexes of the longest |\n| --- |")
			.append(" --- |".repeat(counts.size() + 4))
			.append('\n');
		costs.forEach((name, of) -> {
			table.append("| ").append(name).append(" | ");
			counts.forEach((count) -> {
				Cost cost = of.get(count);
				table.append("%.1f (%.1f) · %.1f (%.1f) | ".formatted(cost.processor(), cost.processorWorst(),
						cost.waited(), cost.waitedWorst()));
			});
			Cost first = of.get(counts.get(0));
			Cost last = of.get(counts.get(counts.size() - 1));
			table.append("× %.1f | ".formatted(last.processor() / first.processor()))
				.append(counts.stream()
					.map((count) -> "%,d".formatted(of.get(count).rows()))
					.collect(Collectors.joining(" / ")))
				.append(" | ")
				.append(last.statements())
				.append(" | ")
				.append(String.join(", ", last.indexes()))
				.append(" |\n");
		});
		System.out.println(table);
	}

	/**
	 * What is above a bound at the largest size; of lists and work lists also by how much
	 * it grew.
	 */
	private static List<String> missed(List<Integer> counts, Map<String, Map<Integer, Cost>> costs) {
		List<String> missed = new ArrayList<>();
		costs.forEach((name, of) -> {
			Cost first = of.get(counts.get(0));
			Cost last = of.get(counts.get(counts.size() - 1));
			boolean search = name.startsWith("search ");
			boolean several = name.startsWith("filters: ");
			if (search && last.processor() > MEDIAN || last.processorWorst() > WORST) {
				missed.add("%s takes %.1f ms (worst %.1f)".formatted(name, last.processor(), last.processorWorst()));
			}
			if (!search && !several && last.processor() > GROWTH * first.processor()) {
				missed.add("%s grows from %.1f to %.1f ms".formatted(name, first.processor(), last.processor()));
			}
			if (last.statements() > STATEMENTS && (several || name.startsWith("list"))) {
				missed.add("%s has %d statements".formatted(name, last.statements()));
			}
		});
		return missed;
	}

}
