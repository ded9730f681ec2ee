package org.liaisonstation.forms;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.ModelFactory;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives a page back what was typed where a text did not fit its field's type (五 for a
 * number, 明天 for a date). Spring then leaves the form record out of the model; the page
 * reads a map of the same names instead, unless the controller gave it a form.
 */
@Component
class FormsAsTyped implements WebMvcConfigurer, HandlerInterceptor {

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			ModelAndView page) {
		if (page != null && handler instanceof HandlerMethod method) {
			for (MethodParameter parameter : method.getMethodParameters()) {
				if (parameter.getParameterType().isRecord()) {
					fillIn(page.getModelMap(), parameter);
				}
			}
		}
	}

	private static void fillIn(ModelMap model, MethodParameter parameter) {
		String name = ModelFactory.getNameForParameter(parameter);
		if (model.get(BindingResult.MODEL_KEY_PREFIX + name) instanceof BindingResult result
				&& result.getTarget() == null && model.get(name) == null) {
			Map<String, Object> typed = new LinkedHashMap<>();
			for (RecordComponent field : parameter.getParameterType().getRecordComponents()) {
				typed.put(field.getName(), result.getFieldValue(field.getName()));
			}
			model.put(name, typed);
		}
	}

}
