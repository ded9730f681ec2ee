package org.liaisonstation.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;

/**
 * Reads the files under {@code demo/} into records. A word that no record knows is a
 * mistake in the file and stops the start.
 */
final class DemoFiles {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
		.build();

	private DemoFiles() {
	}

	/** A file that is one record. */
	static <T> T one(String name, Class<T> type) {
		return MAPPER.convertValue(yaml(name), type);
	}

	/** A file that is a list of records. */
	static <T> List<T> list(String name, Class<T> type) {
		List<?> items = (List<?>) yaml(name);
		return items.stream().map((item) -> MAPPER.convertValue(item, type)).toList();
	}

	private static Object yaml(String name) {
		try (InputStream in = new ClassPathResource("demo/" + name).getInputStream()) {
			return new Yaml().load(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
