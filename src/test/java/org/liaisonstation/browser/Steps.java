package org.liaisonstation.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.liaisonstation.files.Pictures;

/**
 * The steps that the stories of a request have in common, each at the screen of whom it
 * is for, and what the figures say of them.
 */
class Steps {

	private static final Pattern RECEIPT = Pattern.compile("编　?号 (SQ-\\d{4}-\\d{4}).*?查询码\\s+([0-9A-Z-]{19})",
			Pattern.DOTALL);

	/** What the resident takes home. */
	record Receipt(String number, String code) {

	}

	private final Browser browser;

	Steps(Browser browser) {
		this.browser = browser;
	}

	/** On the page of a deputy's card, on the phone. */
	Receipt leaveMessage(String card, String content, String name, String phone, Path photo) {
		this.browser.onPhone().forgetCookies().open("/d/" + card).fill("内容", content);
		this.browser.fill("怎么称呼您", name).fill("手机号", phone);
		if (photo != null) {
			this.browser.attach("照片", photo);
		}
		this.browser.press("提交留言");
		return receipt(this.browser);
	}

	/** What the page of a receipt says. */
	static Receipt receipt(Browser browser) {
		String page = browser.text();
		Matcher receipt = RECEIPT.matcher(page);
		if (!receipt.find()) {
			throw new AssertionError("no receipt:\n" + page);
		}
		return new Receipt(receipt.group(1), receipt.group(2));
	}

	/** Somebody of the desk signs in and opens the request by its number. */
	Browser at(String account, String number) {
		this.browser.atDesk().signIn(account);
		return find(number);
	}

	Browser find(String number) {
		return this.browser.open("/desk/requests?view=all&q=" + number)
			.leaveBy(() -> this.browser.click("//tr[td[normalize-space()='%s']]//a[@class='title']".formatted(number)));
	}

	Browser review(String title, String category) {
		return this.browser.press("审核").fill("标题", title).select("类别", category).press("审核通过");
	}

	Browser transfer(String unit) {
		return this.browser.press("交办").choose("办理通道", "即时转办").select("承办单位", unit).press("交办");
	}

	/** 交办 to 主办 and 协办. */
	Browser transfer(String unit, boolean crossDepartment, String... joint) {
		this.browser.press("交办").choose("办理通道", "即时转办").select("承办单位", unit).unfold("协办单位（选填，可多选）");
		for (String one : joint) {
			this.browser.choose("协办单位", one);
		}
		if (crossDepartment) {
			this.browser.tick("跨部门事项，按跨部门期限办理");
		}
		return this.browser.press("交办");
	}

	/** 并案, by number. */
	Browser merge(String account, String number, String into) {
		at(account, number).press("并案").fill("并入哪一件", into);
		return this.browser.press("并入这一件");
	}

	/** At the desk, a call or a visitor. */
	Receipt register(String content, String name, String phone, String channel, String category) {
		this.browser.atDesk().signIn("staff").open("/desk/requests/new").fill("内容", content).select("类别", category);
		this.browser.fill("反映人", name).fill("电话", phone).select("渠道", channel).press("登记并生成编号");
		return receipt(this.browser.press("打印回执"));
	}

	Browser promise(String text, String outcome, String date) {
		this.browser.press("报送答复").fill("办理结果", text).choose("办理类别", outcome);
		this.browser.date("计划完成日期", date);
		return this.browser.press("报送答复");
	}

	Browser answer(String text, String outcome) {
		return this.browser.press("报送答复").fill("办理结果", text).choose("办理类别", outcome).press("报送答复");
	}

	/** The resident looks up his matter. */
	Browser track(Receipt receipt, String tail) {
		return this.browser.onPhone()
			.forgetCookies()
			.open("/track")
			.fill("查询码", receipt.code())
			.fill("电话后四位或查询口令", tail)
			.press("查询");
	}

	Browser rate(String result) {
		return this.browser.choose("办理态度", "满意").choose("办理结果", result).press("提交评价");
	}

	/** What everybody reads of the demo's year. */
	int figure(String key) {
		return this.browser.download("/figures.csv?from=2026-01-01&to=2026-12-31")
			.lines()
			.filter((line) -> line.startsWith(key + ","))
			.map((line) -> Integer.parseInt(line.split(",")[2]))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no figure " + key));
	}

	static Path photo(Path folder) {
		try {
			return Files.write(folder.resolve("现场.jpg"), Pictures.jpeg());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
