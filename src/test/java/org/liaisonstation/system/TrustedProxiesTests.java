package org.liaisonstation.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose word on a visitor's address counts. */
class TrustedProxiesTests {

	private final WebApplicationContextRunner server = new WebApplicationContextRunner(
			AnnotationConfigServletWebServerApplicationContext::new)
		.withInitializer(new ConfigDataApplicationContextInitializer())
		.withConfiguration(AutoConfigurations.of(TomcatServletWebServerAutoConfiguration.class))
		.withUserConfiguration(Asked.class)
		.withPropertyValues("server.port=0");

	@Test
	void aVisitorsHeaderIsNotBelievedWithoutAProxyThatIsNamed() {
		assertThat(asked("")).isEqualTo("127.0.0.1 http");
		assertThat(asked("10.1.2.3")).isEqualTo("127.0.0.1 http");
	}

	@Test
	void aProxyThatIsNamedTellsWhoAsksAndHow() {
		assertThat(asked("127.0.0.1")).isEqualTo("203.0.113.7 https");
		assertThat(asked("10.1.2.3|127.0.0.1")).isEqualTo("203.0.113.7 https");
	}

	private String asked(String proxies) {
		String[] answer = new String[1];
		this.server.withPropertyValues("station.trusted-proxies=" + proxies).run((context) -> {
			int port = ((AnnotationConfigServletWebServerApplicationContext) context.getSourceApplicationContext())
				.getWebServer()
				.getPort();
			HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
				.header("X-Forwarded-For", "198.51.100.1, 203.0.113.7")
				.header("X-Forwarded-Proto", "https")
				.build();
			answer[0] = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
		});
		return answer[0];
	}

	@Configuration(proxyBeanMethods = false)
	static class Asked {

		@Bean
		ServletRegistrationBean<HttpServlet> asked() {
			return new ServletRegistrationBean<>(new HttpServlet() {

				@Override
				protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
					response.getWriter().print(request.getRemoteAddr() + " " + request.getScheme());
				}

			}, "/");
		}

	}

}
