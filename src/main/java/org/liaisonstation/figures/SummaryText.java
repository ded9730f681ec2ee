package org.liaisonstation.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.ClassPathResource;

/**
 * The text of the year's summary as it stands in {@code texts/year-summary.txt}, which
 * says how it reads.
 */
record SummaryText(List<Section> sections) {

	private static final Pattern BLANK = Pattern.compile("\\{([a-z_./A-Z]+)}");

	/** What stands in a blank of the text. */
	record Filling(String text, boolean counted, boolean missing) {

		static Filling fact(String text) {
			return new Filling(text, false, text.isEmpty());
		}

		static Filling number(long value) {
			return new Filling(Long.toString(value), true, value == 0);
		}

		/** Of a figure that is not defined yet, or is not for everybody. */
		static Filling none() {
			return new Filling("", true, true);
		}

	}

	/** A piece of a sentence; one that is a number says of which key. */
	record Piece(String text, String key) {

		boolean isNumber() {
			return this.key != null;
		}

	}

	/** A heading, empty in the first, and its paragraphs. */
	record Section(String heading, List<List<String>> paragraphs) {

		/** Its paragraphs with what is there; none where all its numbers are missing. */
		List<List<Piece>> filled(Function<String, Filling> fillings) {
			List<List<Piece>> filled = this.paragraphs.stream()
				.map((sentences) -> sentences.stream()
					.flatMap((sentence) -> SummaryText.filled(sentence, fillings).stream())
					.toList())
				.filter((pieces) -> !pieces.isEmpty())
				.toList();
			boolean counts = this.paragraphs.stream()
				.flatMap(List::stream)
				.flatMap((sentence) -> BLANK.matcher(sentence).results())
				.anyMatch((blank) -> fillings.apply(blank.group(1)).counted());
			boolean any = filled.stream().flatMap(List::stream).anyMatch(Piece::isNumber);
			return (counts && !any) ? List.of() : filled;
		}

	}

	static SummaryText read() {
		List<Section> sections = new ArrayList<>();
		List<String> paragraph = new ArrayList<>();
		for (String line : lines()) {
			if (line.startsWith("= ") || line.equals("=")) {
				sections.add(new Section(line.substring(1).strip(), new ArrayList<>()));
				paragraph = new ArrayList<>();
			}
			else if (line.isEmpty()) {
				paragraph = new ArrayList<>();
			}
			else {
				if (paragraph.isEmpty()) {
					sections.get(sections.size() - 1).paragraphs().add(paragraph);
				}
				paragraph.add(line);
			}
		}
		return new SummaryText(sections);
	}

	private static List<String> lines() {
		try {
			return new ClassPathResource("texts/year-summary.txt").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.map(String::strip)
				.filter((line) -> !line.startsWith("#"))
				.toList()
				.stream()
				.dropWhile(String::isEmpty)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The sentence with those of its clauses that have everything; else nothing of it.
	 */
	private static List<Piece> filled(String sentence, Function<String, Filling> fillings) {
		String text = sentence.replaceAll("。$", "");
		int lead = text.indexOf(" :: ");
		List<String> clauses = Arrays.asList(text.substring((lead < 0) ? 0 : lead + 4).split(" \\| "));
		List<List<Piece>> whole = clauses.stream()
			.map((clause) -> clause(clause, fillings))
			.filter((pieces) -> !pieces.isEmpty())
			.toList();
		if (whole.isEmpty()) {
			return List.of();
		}
		List<Piece> pieces = new ArrayList<>();
		if (lead >= 0) {
			pieces.addAll(clause(text.substring(0, lead), fillings));
			pieces.add(new Piece("，", null));
		}
		for (int i = 0; i < whole.size(); i++) {
			if (i > 0) {
				pieces.add(new Piece("，", null));
			}
			pieces.addAll(whole.get(i));
		}
		pieces.add(new Piece("。", null));
		return pieces;
	}

	private static List<Piece> clause(String clause, Function<String, Filling> fillings) {
		List<Piece> pieces = new ArrayList<>();
		Matcher blank = BLANK.matcher(clause);
		int end = 0;
		while (blank.find()) {
			Filling filling = fillings.apply(blank.group(1));
			if (filling.missing()) {
				return List.of();
			}
			pieces.add(new Piece(clause.substring(end, blank.start()), null));
			pieces.add(new Piece(filling.text(), filling.counted() ? blank.group(1) : null));
			end = blank.end();
		}
		pieces.add(new Piece(clause.substring(end), null));
		return pieces;
	}

	/** Every figure that the text would like to tell, by key, with its part if any. */
	List<String> keys() {
		return this.sections.stream()
			.flatMap((section) -> section.paragraphs().stream())
			.flatMap(List::stream)
			.flatMap((sentence) -> BLANK.matcher(sentence).results())
			.map((blank) -> blank.group(1))
			.filter((blank) -> blank.contains("."))
			.distinct()
			.toList();
	}

}
