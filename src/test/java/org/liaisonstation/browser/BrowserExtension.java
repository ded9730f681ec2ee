package org.liaisonstation.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives each test the one browser of the run, as if it had just been opened.
 */
class BrowserExtension implements ExecutionCondition, BeforeEachCallback, AfterEachCallback, ParameterResolver {

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		if (Chromium.isInstalled() || "true".equals(System.getenv("CI"))) {
			return ConditionEvaluationResult.enabled("a browser");
		}
		return ConditionEvaluationResult.disabled("SKIPPED: " + Chromium.MISSING);
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		Chromium chromium = context.getRoot()
			.getStore(Namespace.GLOBAL)
			.computeIfAbsent(Chromium.class, (any) -> new Chromium(), Chromium.class);
		String port = SpringExtension.getApplicationContext(context)
			.getEnvironment()
			.getRequiredProperty("local.server.port");
		Browser browser = new Browser(chromium.driver(), "http://127.0.0.1:" + port);
		browser.fresh();
		store(context).put(Browser.class, browser);
	}

	/** Asks nothing more of a station that is about to be replaced. */
	@Override
	public void afterEach(ExtensionContext context) {
		store(context).get(Browser.class, Browser.class).leave();
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Browser.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return store(context).get(Browser.class);
	}

	private static Store store(ExtensionContext context) {
		return context.getStore(Namespace.create(BrowserExtension.class));
	}

}
