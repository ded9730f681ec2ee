package org.liaisonstation.figures;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.liaisonstation.browser.RunningStation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demo's records add up to the figures that the station was built for, and each
 * number opens as many records as it says.
 */
@RunningStation
class DemoFiguresTests {

	private static final Span YEAR = Span.year(2026);

	@LocalServerPort
	int port;

	@Autowired
	Figures figures;

	@Autowired
	FigureDefinitions definitions;

	@Test
	void theFileOfTheYearIsTheOneTheStationIsMeasuredBy() throws Exception {
		Map<String, String> expected = rows(resource());
		Map<String, String> found = rows(get("/figures.csv?from=2026-01-01&to=2026-12-31"));
		assertThat(found).containsExactlyInAnyOrderEntriesOf(expected);
		assertThat(rows(get("/figures.csv"))).as("the usual span is the demo's year").isEqualTo(found);
	}

	/** Also those of the desk alone, and each of their parts. */
	@Test
	void everyNumberOpensAsManyDistinctRecordsAsItSays() {
		List<Figure> all = this.definitions.all();
		assertThat(all).hasSizeGreaterThanOrEqualTo(5);
		for (FigurePart part : this.figures.parts(all, YEAR)) {
			Figure figure = all.stream().filter((one) -> one.key().equals(part.key())).findFirst().orElseThrow();
			List<String> parts = (part.code() != null) ? List.of(part.code()) : List.of();
			List<FigureRecord> listed = listed(figure, parts);
			long hidden = parts.isEmpty() ? this.figures.restricted(figure, YEAR) : 0;
			assertThat(this.figures.value(new Selection(figure, parts, YEAR))).as(part.key()).isEqualTo(part.value());
			assertThat(listed).as(part.toString()).extracting(FigureRecord::id).doesNotHaveDuplicates();
			if (figure.counting() == Figure.Counting.QUANTITY) {
				assertThat(listed.stream().mapToLong(FigureRecord::quantity).sum() + hidden).as(part.toString())
					.isEqualTo(part.value());
			}
			else {
				assertThat(listed.stream().map(FigureRecord::subjectId).distinct().count() + hidden).as(part.toString())
					.isEqualTo(part.value());
			}
			assertThat(listed).as(part.key()).allSatisfy((row) -> {
				assertThat(row.title()).isNotBlank();
				assertThat(row.href()).startsWith("/desk/");
			});
		}
	}

	@Test
	void everyFigureHasItsPlaceInTheStorysOrder() {
		assertThat(this.definitions.open()).extracting(Figure::section)
			.isSubsetOf("联络", "诉求", "建议", "热点成效", "监督", "六请", "六进", "六联");
		assertThat(this.definitions.all()).filteredOn(Figure::sensitive).allMatch((figure) -> !figure.isListed());
	}

	private List<FigureRecord> listed(Figure figure, List<String> parts) {
		List<FigureRecord> all = new ArrayList<>();
		List<FigureRecord> page = this.figures.records(new Selection(figure, parts, YEAR), null, null);
		while (page.size() > Figures.PAGE) {
			all.addAll(page.subList(0, Figures.PAGE));
			FigureRecord last = page.get(Figures.PAGE - 1);
			page = this.figures.records(new Selection(figure, parts, YEAR), last.onDate(), last.id());
		}
		all.addAll(page);
		return all;
	}

	/** Key to value, by the names of the columns. */
	private static Map<String, String> rows(String file) {
		List<String> lines = file.lines().toList();
		List<String> columns = Arrays.asList(lines.get(0).split(","));
		Map<String, String> rows = new LinkedHashMap<>();
		lines.stream()
			.skip(1)
			.map((line) -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
			.forEach((cells) -> rows.put(cells[columns.indexOf("key")], cells[columns.indexOf("value")]));
		return rows;
	}

	private static String resource() throws IOException {
		return new String(DemoFiguresTests.class.getResourceAsStream("/figures-of-the-demo.csv").readAllBytes(),
				StandardCharsets.UTF_8);
	}

	private String get(String path) throws IOException, InterruptedException {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path)).build(),
					BodyHandlers.ofString())
			.body();
	}

}
