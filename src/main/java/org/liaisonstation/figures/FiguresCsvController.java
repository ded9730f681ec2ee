package org.liaisonstation.figures;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The figures as a file, for the report upward and for comparison. What the public may
 * not read is a line without a value.
 */
@Controller
class FiguresCsvController {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

	private final Figures figures;

	FiguresCsvController(Figures figures) {
		this.figures = figures;
	}

	/** Bytes, so that no client's Accept header changes what comes. */
	@GetMapping("/figures.csv")
	ResponseEntity<byte[]> csv(@ModelAttribute SpanForm form, BindingResult errors) {
		if (!errors.hasErrors()) {
			form.check(errors);
		}
		if (errors.hasErrors()) {
			String message = errors.getFieldErrors()
				.stream()
				.map((error) -> (error.getField().equals("from") ? "起日" : "止日") + "："
						+ (error.isBindingFailure() ? "请填写日期，例如 2026-03-09" : error.getDefaultMessage()))
				.collect(Collectors.joining("\n", "", "\n"));
			return ResponseEntity.badRequest().contentType(TEXT).body(message.getBytes(StandardCharsets.UTF_8));
		}
		Span span = form.or(this.figures.usualSpan());
		String body = this.figures.published(span)
			.stream()
			.map((value) -> String.join(",", value.key(), quoted(value.label()),
					value.isShown() ? value.value().toString() : "", quoted(value.unit())))
			.collect(Collectors.joining("\n", "key,label,value,unit\n", "\n"));
		String name = "figures-" + span.from() + "-" + span.to() + ".csv";
		return ResponseEntity.ok()
			.contentType(CSV)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(body.getBytes(StandardCharsets.UTF_8));
	}

	private static String quoted(String text) {
		return text.matches("[^,\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
	}

}
