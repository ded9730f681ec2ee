package org.liaisonstation.forms;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The answers that are the same for every form: 422 where the form has errors, 409 where
 * the page was stale, 413 where too much was sent, 404 where an address was cut.
 */
@ControllerAdvice
class FormAnswers implements WebMvcConfigurer, HandlerInterceptor {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);

	private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";

	private static final Pattern PUBLIC_LIST = Pattern.compile("/(?!desk$)[a-z-]+");

	private final TypedTexts texts;

	private final Clock clock;

	private final ObjectProvider<Overtaken> overtaken;

	FormAnswers(TypedTexts texts, Clock clock, ObjectProvider<Overtaken> overtaken) {
		this.texts = texts;
		this.clock = clock;
		this.overtaken = overtaken;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			ModelAndView page) {
		if (page != null && "POST".equals(request.getMethod())
				&& page.getModel()
					.values()
					.stream()
					.anyMatch((value) -> value instanceof BindingResult result && result.hasErrors())) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
	}

	@ExceptionHandler
	ModelAndView stale(StalePage stale, HttpServletRequest request) {
		ModelAndView page = conflict(request);
		page.addObject("subject", stale.subject());
		page.addObject("href", stale.href());
		page.addObject("who", stale.who());
		page.addObject("what", stale.what());
		if (stale.when() != null) {
			page.addObject("when", TIME.format(ZonedDateTime.ofInstant(stale.when(), this.clock.getZone())));
		}
		return page;
	}

	@ExceptionHandler
	ModelAndView overtaken(OptimisticLockingFailureException overtaken, HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return this.overtaken.orderedStream()
			.flatMap((records) -> idUnder(records.under(), path).flatMap(records::by).stream())
			.findFirst()
			.map((stale) -> stale(stale, request))
			.orElseGet(() -> conflict(request));
	}

	private static Optional<UUID> idUnder(String beginning, String path) {
		Matcher id = Pattern.compile(Pattern.quote(beginning) + ID).matcher(path);
		return id.lookingAt() ? Optional.of(UUID.fromString(id.group(1))) : Optional.empty();
	}

	@ExceptionHandler
	ModelAndView tooLarge(MaxUploadSizeExceededException tooLarge) {
		return new ModelAndView("error/413", HttpStatus.CONTENT_TOO_LARGE);
	}

	/**
	 * An address that was cut when it was handed on. What cannot be the id of a record is
	 * a record that is not there; a public list is shown from its beginning.
	 */
	@ExceptionHandler
	ModelAndView unreadable(MethodArgumentTypeMismatchException unreadable, HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		if (unreadable.getParameter().hasParameterAnnotation(PathVariable.class)) {
			return new ModelAndView("error/404", HttpStatus.NOT_FOUND);
		}
		if ("GET".equals(request.getMethod()) && PUBLIC_LIST.matcher(path).matches()) {
			return new ModelAndView("redirect:" + path);
		}
		return new ModelAndView("error/400", HttpStatus.BAD_REQUEST);
	}

	private ModelAndView conflict(HttpServletRequest request) {
		ModelAndView page = new ModelAndView("error/409", HttpStatus.CONFLICT);
		page.addObject("typed", this.texts.of(request));
		return page;
	}

}
