package org.liaisonstation.proofs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the processor time of a station went, from a recording of the JDK's own profiler:
 * for each part of the work the share of the samples that were in it or in what it
 * called. A sample belongs to the innermost part alone; which methods it passed through
 * is counted beside it.
 */
final class PageProfile {

	private static final int MOST = 40;

	/** The part that a frame belongs to, by the beginning of its class; first match. */
	private static final Map<String, String> PARTS = new LinkedHashMap<>();

	static {
		PARTS.put("org.springframework.session", "sessions in the database");
		PARTS.put("org.springframework.security", "security filters");
		PARTS.put("org.postgresql", "database driver");
		PARTS.put("com.zaxxer.hikari", "database driver");
		PARTS.put("org.hibernate", "Hibernate");
		PARTS.put("org.springframework.data", "Hibernate");
		PARTS.put("org.springframework.jdbc", "reading rows (JdbcClient)");
		PARTS.put("org.springframework.transaction", "transactions");
		PARTS.put("org.springframework.orm", "transactions");
		PARTS.put("org.springframework.expression", "expressions of the template");
		PARTS.put("org.thymeleaf.spring", "expressions of the template");
		PARTS.put("org.thymeleaf.standard.expression", "expressions of the template");
		PARTS.put("org.thymeleaf", "template engine");
		PARTS.put("org.attoparser", "template engine");
		PARTS.put("org.unbescape", "template engine");
		PARTS.put("org.springframework.web.servlet.resource", "addresses of style sheets and scripts");
		PARTS.put("java.util.zip", "compression");
		PARTS.put("org.apache.catalina.filters", "web server");
		PARTS.put("org.apache.", "web server");
		PARTS.put("org.springframework.web", "web framework");
		PARTS.put("org.springframework.validation", "web framework");
		PARTS.put("org.liaisonstation", "the application's own code");
	}

	private final Map<String, Integer> parts = new HashMap<>();

	private final Map<String, Integer> methods = new HashMap<>();

	private int samples;

	static PageProfile of(Path recording) throws IOException {
		PageProfile profile = new PageProfile();
		try (RecordingFile file = new RecordingFile(recording)) {
			while (file.hasMoreEvents()) {
				RecordedEvent event = file.readEvent();
				if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
					profile.add(event.getStackTrace().getFrames());
				}
			}
		}
		return profile;
	}

	private void add(List<RecordedFrame> frames) {
		this.samples++;
		this.parts.merge(
				frames.stream().map(PageProfile::part).filter((part) -> part != null).findFirst().orElse("the JDK"), 1,
				Integer::sum);
		Set<String> passed = new LinkedHashSet<>();
		for (RecordedFrame frame : frames) {
			String type = frame.getMethod().getType().getName();
			passed.add(type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethod().getName());
		}
		passed.forEach((method) -> this.methods.merge(method, 1, Integer::sum));
	}

	private static String part(RecordedFrame frame) {
		String type = frame.getMethod().getType().getName();
		return PARTS.entrySet()
			.stream()
			.filter((part) -> type.startsWith(part.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(null);
	}

	String table() {
		return "%,d samples%n%n| Innermost part | share |%n| --- | --- |%n%s%n%n| Method, with all that it calls | share |%n| --- | --- |%n%s"
			.formatted(this.samples, rows(this.parts, Integer.MAX_VALUE), rows(this.methods, MOST));
	}

	private String rows(Map<String, Integer> counts, int most) {
		return counts.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
			.limit(most)
			.map((one) -> "| %s | %.1f %% |".formatted(one.getKey(), 100.0 * one.getValue() / this.samples))
			.collect(Collectors.joining("\n"));
	}

}
