package org.liaisonstation.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/** What the demo says, before any of it is loaded. */
class DemoTextsTests {

	private final List<DemoActivity> activities = DemoActivities.read().stream().flatMap(List::stream).toList();

	@Test
	void noNameOfTheStationThatWasWrittenAboutAppears() throws IOException {
		for (Resource file : files()) {
			assertThat(file.getContentAsString(StandardCharsets.UTF_8)).as(file.getFilename())
				.doesNotContain("任城", "二十里铺", "于河", "鸿福", "王静", "李代来");
		}
	}

	@Test
	void noTwoTextsOfItsActivitiesAreAlike() {
		assertThat(this.activities.stream()
			.flatMap((one) -> Stream
				.of(Stream.of(one.title(), one.situation(), one.cancelled(), one.withdrawn()),
						one.opinions().stream().flatMap((said) -> Stream.of(said.text(), said.answer())),
						one.followUps().stream().flatMap((task) -> Stream.of(task.text(), task.result())))
				.flatMap((texts) -> texts))
			.filter(Objects::nonNull)).hasSizeGreaterThan(300).doesNotHaveDuplicates();
		assertThat(this.activities).extracting(DemoActivity::key).doesNotHaveDuplicates();
	}

	/** So that persons and attendance lines agree (counting.md). */
	@Test
	void itsGuestsAreSixtyTwoDifferentPeopleWhomNobodyElseIsCalled() throws IOException {
		List<String> guests = this.activities.stream()
			.flatMap((one) -> one.guests().stream())
			.map(DemoActivity.Visitor::name)
			.toList();
		assertThat(guests).hasSize(62).doesNotHaveDuplicates();
		for (Resource file : files()) {
			if (!"activities-invitations.yaml".equals(file.getFilename())) {
				assertThat(file.getContentAsString(StandardCharsets.UTF_8)).as(file.getFilename())
					.doesNotContain(guests);
			}
		}
	}

	@Test
	void everyActivityThatTookPlaceIsDescribedInAFewSentences() {
		assertThat(this.activities).filteredOn((one) -> !one.expected() && one.cancelled() == null)
			.allSatisfy(
					(one) -> assertThat(one.situation().chars().filter((letter) -> letter == '。').count()).as(one.key())
						.isBetween(1L, 4L));
	}

	private static Resource[] files() throws IOException {
		return new PathMatchingResourcePatternResolver().getResources("classpath:demo/*.yaml");
	}

}
