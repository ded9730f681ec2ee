package org.liaisonstation.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * The machine's own Chromium and its driver, started once for all tests. Nothing is
 * downloaded.
 */
class Chromium implements AutoCloseable {

	static final String MISSING = "no browser on the PATH. The browser tests need chromium (or google-chrome) and chromedriver.";

	private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome",
			"google-chrome-stable");

	private static final String DRIVER = "chromedriver";

	private final ChromeDriver driver;

	Chromium() {
		Path browser = browser().orElseThrow(() -> new IllegalStateException(MISSING));
		Path driver = onPath(DRIVER).orElseThrow(() -> new IllegalStateException(MISSING));
		this.driver = new ChromeDriver(
				new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).usingAnyFreePort().build(),
				options(browser));
		this.driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
	}

	private static ChromeOptions options(Path browser) {
		return new ChromeOptions().setBinary(browser.toFile())
			.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
					"--disable-background-networking", "--disable-component-update", "--no-first-run", "--lang=zh-CN",
					"--window-size=1366,900");
	}

	static boolean isInstalled() {
		return browser().isPresent() && onPath(DRIVER).isPresent();
	}

	private static Optional<Path> browser() {
		return BROWSERS.stream().flatMap((name) -> onPath(name).stream()).findFirst();
	}

	private static Optional<Path> onPath(String name) {
		return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
			.flatMap((folder) -> Stream.of(Path.of(folder, name), Path.of(folder, name + ".exe")))
			.filter(Files::isExecutable)
			.findFirst();
	}

	ChromeDriver driver() {
		return this.driver;
	}

	@Override
	public void close() {
		this.driver.quit();
	}

}
