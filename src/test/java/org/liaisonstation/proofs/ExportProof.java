package org.liaisonstation.proofs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * The packaged jar with 512 MB of heap takes 100,000 requests out as an Excel file: as
 * many rows as the list counts, under a filter too; a page says how far it is; pages
 * answer meanwhile; LibreOffice, where there is one, opens the file.
 */
final class ExportProof {

	private static final int ROWS = 100_000;

	private static final Pattern COUNT = Pattern.compile("共 <b class=\"num\">(\\d+)</b> 件");

	private static final Pattern REACHED = Pattern.compile("已写 <b class=\"num\">(\\d+)</b> 行");

	private final RunningJar station;

	private final Visitor director;

	private final Path folder;

	private ExportProof(RunningJar station, Path folder) {
		this.station = station;
		this.director = new Visitor(station);
		this.folder = folder;
	}

	public static void main(String[] args) throws Exception {
		Path folder = Files.createTempDirectory("export");
		System.out.println("data, log and files: " + folder);
		RunningJar station = new RunningJar(folder);
		station.start("-Xmx512m");
		ExportProof proof = new ExportProof(station, folder);
		proof.fill();
		proof.director.signIn("director", "Station-2026-demo");
		boolean holds = proof.export("everything", "view=all");
		holds &= proof.export("filtered", "view=all&status=CLOSED&channel=PHONE");
		System.out.println("whole Java process, with all that is not heap: " + station.peakMemory());
		station.stop();
		System.exit(holds ? 0 : 1);
	}

	/** Copies of a request of the demo, with words of their own. */
	private void fill() throws IOException, SQLException {
		try (Connection database = this.station.connect(); Statement statement = database.createStatement()) {
			database.setAutoCommit(false);
			List<String> columns = new ArrayList<>();
			try (ResultSet row = statement.executeQuery("SELECT column_name FROM information_schema.columns "
					+ "WHERE table_name = 'request' AND table_schema = 'public' ORDER BY ordinal_position")) {
				while (row.next()) {
					columns.add(row.getString(1));
				}
			}
			Map<String, String> own = Map.of("id", "uuidv7()", "number", "'XL-2026-' || lpad(i::text, 6, '0')",
					"tracking_code", "lpad(i::text, 16, '0')", "content",
					"r.content || ' ' || repeat(md5(i::text) || '，', 1 + i % 8)", "status",
					"(ARRAY['CLOSED', 'ARCHIVED'])[1 + i % 2]", "channel",
					"(ARRAY['PHONE', 'WEB', 'WALK_IN'])[1 + i % 3]", "received_at",
					"r.received_at - i * interval '1 minute'", "paper_form", "NULL", "lead_id", "NULL", "group_id",
					"NULL");
			String values = String.join(", ",
					columns.stream().map((column) -> own.getOrDefault(column, "r." + column)).toList());
			statement.executeUpdate("INSERT INTO request (" + String.join(", ", columns) + ") SELECT " + values
					+ " FROM (SELECT * FROM request WHERE status = 'CLOSED' AND route = 'TRANSFER' ORDER BY number LIMIT 1) r, "
					+ "generate_series(1, " + ROWS + ") i");
			statement.executeUpdate(
					"INSERT INTO request_round (id, version, request_id, number, started_at, answer, outcome, "
							+ "answered_at, result, rated_at, rated_by_call, calls_tried, kind) "
							+ "SELECT uuidv7(), 0, id, round_number, received_at, '已办', 'A', received_at, 'SATISFIED', received_at, false, 0, "
							+ "'FIRST' FROM request WHERE number LIKE 'XL-%'");
			database.commit();
		}
	}

	private boolean export(String what, String query) throws Exception {
		String address = "/desk/requests/export?" + query;
		Matcher count = COUNT.matcher(this.director.page(address));
		if (!count.find()) {
			throw new IllegalStateException("the page does not say how many");
		}
		int expected = Integer.parseInt(count.group(1));
		long before = System.nanoTime();
		Map<String, String> form = this.director.form(address, address.replace("&", "&amp;"));
		form.putAll(Map.of("personal", "true", "reason", "proof"));
		String export = this.director.submit(address, form);
		Set<String> reached = new LinkedHashSet<>();
		Duration slowest = Duration.ZERO;
		String page = this.director.page(export);
		while (page.contains("正在生成")) {
			Matcher rows = REACHED.matcher(page);
			if (rows.find()) {
				reached.add(rows.group(1));
			}
			Thread.sleep(200);
			long list = System.nanoTime();
			this.director.page("/desk/requests");
			Duration took = Duration.ofNanos(System.nanoTime() - list);
			slowest = (took.compareTo(slowest) > 0) ? took : slowest;
			page = this.director.page(export);
		}
		double seconds = (System.nanoTime() - before) / 1e9;
		Path file = this.folder.resolve(what + ".xlsx");
		Files.write(file, this.director.file(export + "/file"));
		int read = readAgain(file);
		int listed = listed(query);
		String office = libreOffice(file);
		System.out.printf(
				"%s: the list counts %d, %d in the database, %d rows in the file, LibreOffice %s; %.1f s, %d KB; seen on the way %s; "
						+ "slowest list page meanwhile %d ms%n",
				what, expected, listed, read, office, seconds, Files.size(file) / 1024, reached, slowest.toMillis());
		return read == expected && listed == expected && (office.equals("is not here") || office.equals("" + expected));
	}

	/** The numbers of requests in the second column, each once. */
	private static int readAgain(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file);
				ReadableWorkbook book = new ReadableWorkbook(in);
				Stream<Row> rows = book.getFirstSheet().openStream()) {
			return (int) rows.filter((row) -> row.getCellCount() > 1 && row.getCell(1) != null)
				.map((row) -> row.getCellText(1))
				.filter((text) -> text.matches("[A-Z]{2}-\\d{4}-\\d+"))
				.distinct()
				.count();
		}
	}

	private int listed(String query) throws IOException, SQLException {
		String where = query.contains("CLOSED") ? " WHERE status = 'CLOSED' AND channel = 'PHONE'" : "";
		try (Connection database = this.station.connect();
				Statement statement = database.createStatement();
				ResultSet row = statement.executeQuery("SELECT count(*) FROM request" + where)) {
			row.next();
			return row.getInt(1);
		}
	}

	private String libreOffice(Path file) throws IOException, InterruptedException {
		if (Files.notExists(Path.of("/usr/bin/soffice"))) {
			return "is not here";
		}
		Process office = new ProcessBuilder("/usr/bin/soffice",
				"-env:UserInstallation=file://" + this.folder + "/office", "--headless", "--convert-to",
				"csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", this.folder.toString(), file.toString())
			.redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("soffice.log").toFile())
			.start();
		if (!office.waitFor(5, TimeUnit.MINUTES)) {
			office.destroyForcibly();
			return "does not finish";
		}
		Path csv = Path.of(file.toString().replace(".xlsx", ".csv"));
		try (Stream<String> lines = Files.lines(csv)) {
			Pattern row = Pattern.compile("\\d+,[A-Z]{2}-\\d{4}-\\d+,.*");
			return "" + lines.filter((line) -> row.matcher(line).matches()).count();
		}
	}

}
