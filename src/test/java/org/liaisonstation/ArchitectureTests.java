package org.liaisonstation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PutMapping;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The conventions of this code that a machine can check.
 */
class ArchitectureTests {

	private static final JavaClasses STATION = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.liaisonstation");

	private static final Path JAVA = Path.of("src/main/java");

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Path TEMPLATES = RESOURCES.resolve("templates");

	private static final int MOST_LINES = 250;

	/**
	 * Aggregates whose every verb is a rule, with an accessor for each of their many
	 * fields, and the one query behind the list of requests.
	 */
	private static final Set<String> LONGER = Set.of("requests/Request", "requests/RequestDesk",
			"requests/RequestFacts", "requests/AssignmentFacts", "requests/RequestList", "accounts/Account",
			"publication/Publication", "activities/ActivityFacts", "activities/Opinion", "proposals/Proposal",
			"proposals/ProposalFacts", "proposals/ProposalHandling");

	private static final Set<Class<?>> TIMES = Set.of(Instant.class, LocalDate.class, LocalTime.class,
			LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class, Year.class, YearMonth.class);

	@Test
	void nobodyReadsTheTimeWithoutTheClock() {
		noClasses().should()
			.callMethodWhere(call("now() without a clock",
					(call) -> call.getName().equals("now") && call.getTarget().getRawParameterTypes().isEmpty()
							&& TIMES.stream().anyMatch((time) -> call.getTargetOwner().isEquivalentTo(time))))
			.orShould()
			.callMethod(System.class, "currentTimeMillis")
			.orShould()
			.callConstructor(Date.class)
			.check(STATION);
	}

	@Test
	void onlyTheSystemMakesTheClock() {
		noClasses().that()
			.resideOutsideOfPackage("org.liaisonstation.system")
			.should()
			.callMethodWhere(call("Clock.system",
					(call) -> call.getTargetOwner().isEquivalentTo(Clock.class) && call.getName().startsWith("system")))
			.check(STATION);
	}

	@Test
	void packagesAreNamedForTheDomainAndNotForLayers() {
		noClasses().should()
			.resideInAnyPackage("..util..", "..utils..", "..common..", "..dto..", "..controller..", "..service..",
					"..repository..", "..helper..", "..impl..", "..model..", "..entity..")
			.check(STATION);
	}

	@Test
	void classesAreNamedForTheirWork() {
		noClasses().should().haveNameMatching(".*(Impl|Utils?|Dto|DTO|Manager|Helper)").check(STATION);
	}

	@Test
	void controllersArePackagePrivate() {
		classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate().check(STATION);
	}

	@Test
	void pagesAreOnlyReadAndPosted() {
		for (Class<? extends Annotation> verb : List.of(PutMapping.class, DeleteMapping.class, PatchMapping.class)) {
			noMethods().should().beAnnotatedWith(verb).check(STATION);
		}
	}

	@Test
	void entitiesHaveVerbsInsteadOfSetters() {
		methods().that()
			.areDeclaredInClassesThat()
			.areAnnotatedWith(Entity.class)
			.should(noPublicSetter())
			.check(STATION);
	}

	@Test
	void entitiesAreNeverBoundFromARequest() {
		methods().that()
			.areDeclaredInClassesThat()
			.areAnnotatedWith(Controller.class)
			.should(bindNoEntity())
			.check(STATION);
	}

	@Test
	void nobodyDependsOnTheDemo() {
		noClasses().that()
			.resideOutsideOfPackage("org.liaisonstation.demo..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.liaisonstation.demo..")
			.check(STATION);
	}

	@Test
	void migrationsAreNamedByTimeModuleAndPurpose() {
		List<String> names = names(RESOURCES.resolve("db/migration"), ".sql");
		assertThat(names).allMatch((name) -> name.matches("V\\d{12}__[a-z]+_[a-z_]+\\.sql")
				|| name.matches("(before|after)[A-Z]\\w+__[a-z_]+\\.sql"));
		assertThat(names).extracting((name) -> name.replaceAll("__.*", "")).doesNotHaveDuplicates();
	}

	@Test
	void templatesHoldNoStyleAndNoScript() {
		Pattern inline = Pattern.compile(
				"<script(?! th:src=\"@\\{/assets/js/[a-z]+\\.js}\" defer></script>)|<style|[\\s:]style\\s*=|[\\s:]on(abort|blur|change|click|dblclick|error"
						+ "|focus|input|invalid|key\\w+|load|mouse\\w+|pointer\\w+|reset|submit|toggle|touch\\w+)\\s*=|javascript:");
		assertThat(files(TEMPLATES, ".html")).allSatisfy((
				template) -> assertThat(inline.matcher(read(template)).results().map((found) -> found.group()).toList())
					.as(template.toString())
					.isEmpty());
	}

	/**
	 * An element that is replaced is gone before its own condition is looked at, so what
	 * should be hidden would show.
	 */
	@Test
	void noConditionStandsOnAnElementThatIsReplaced() {
		Pattern replaced = Pattern.compile("<[a-z:]+(?: [\\w:-]+=\"[^\"]*\")* th:replace=\"[^\"]*\"[^>]*>");
		Pattern condition = Pattern.compile(" th:(if|unless)=");
		assertThat(files(TEMPLATES, ".html")).allSatisfy((template) -> assertThat(replaced.matcher(read(template))
			.results()
			.map((found) -> found.group())
			.filter(condition.asPredicate())
			.toList()).as(template.toString()).isEmpty());
	}

	@Test
	void everyFragmentThatATemplateAsksForIsThere() {
		Pattern asked = Pattern.compile("~\\{([a-z][\\w/-]*) ");
		Set<String> there = names(TEMPLATES, ".html").stream()
			.map((name) -> name.replace(".html", ""))
			.collect(Collectors.toSet());
		assertThat(files(TEMPLATES, ".html")).allSatisfy((template) -> assertThat(asked.matcher(read(template))
			.results()
			.map((found) -> found.group(1))
			.filter((name) -> !there.contains(name))).as(template.toString()).isEmpty());
	}

	/** Any other key is refused when the draft is sent, and nothing of it is kept. */
	@Test
	void theKeyOfADraftNamesItsRecordBehindAColon() {
		Pattern glued = Pattern.compile(
				"(?:data-draft=\"|key=)(?:\\|[^|\"]*[^:|]\\$\\{[^}]*id\\(\\)}|[^\"]*[^:']' \\+ [\\w.()]*id\\(\\))");
		assertThat(files(TEMPLATES, ".html")).allSatisfy(
				(template) -> assertThat(glued.matcher(read(template)).results().map((found) -> found.group()).toList())
					.as(template.toString())
					.isEmpty());
	}

	/** Those under error/ are found by the status of the answer. */
	@Test
	void everyTemplateIsUsed() {
		String code = files(JAVA, ".java").map(ArchitectureTests::read).collect(Collectors.joining());
		String pages = files(TEMPLATES, ".html").map(ArchitectureTests::read).collect(Collectors.joining());
		assertThat(names(TEMPLATES, ".html")).filteredOn((name) -> !name.startsWith("error/"))
			.map((name) -> name.replace(".html", ""))
			.allMatch((name) -> code.contains("\"" + name + "\"") || pages.contains("~{" + name + " "));
	}

	@Test
	void classesStaySmall() {
		assertThat(files(JAVA, ".java").filter((file) -> read(file).lines().count() > MOST_LINES)
			.map((file) -> JAVA.resolve("org/liaisonstation")
				.relativize(file)
				.toString()
				.replace('\\', '/')
				.replace(".java", "")))
			.isSubsetOf(LONGER);
	}

	private static DescribedPredicate<JavaMethodCall> call(String description, Predicate<JavaMethodCall> test) {
		return DescribedPredicate.describe(description, test);
	}

	private static ArchCondition<JavaMethod> noPublicSetter() {
		return new ArchCondition<>("be no public setter") {
			@Override
			public void check(JavaMethod method, ConditionEvents events) {
				boolean setter = method.getName().matches("set[A-Z].*")
						&& method.getModifiers().contains(JavaModifier.PUBLIC);
				events.add(new SimpleConditionEvent(method, !setter, method.getFullName()));
			}
		};
	}

	private static ArchCondition<JavaMethod> bindNoEntity() {
		return new ArchCondition<>("bind no entity") {
			@Override
			public void check(JavaMethod method, ConditionEvents events) {
				for (JavaParameter parameter : method.getParameters()) {
					JavaClass type = parameter.getRawType();
					boolean bound = parameter.isAnnotatedWith(ModelAttribute.class)
							&& type.isAnnotatedWith(Entity.class);
					events.add(new SimpleConditionEvent(method, !bound,
							method.getFullName() + " binds " + type.getName()));
				}
			}
		};
	}

	/** Paths below the folder, with / on every system. */
	private static List<String> names(Path folder, String end) {
		return files(folder, end).map((file) -> folder.relativize(file).toString().replace('\\', '/')).toList();
	}

	private static Stream<Path> files(Path folder, String end) {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter((file) -> file.toString().endsWith(end)).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
