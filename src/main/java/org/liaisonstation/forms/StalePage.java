package org.liaisonstation.forms;

import java.time.Instant;

/**
 * The page that was sent no longer fits the record: somebody changed it meanwhile, or its
 * state does not allow the act any more. Answered with 409 and a page that says who
 * changed what, and gives back what was typed. All texts are shown to the user.
 */
public class StalePage extends RuntimeException {

	private final String subject;

	private final String href;

	private final String who;

	private final Instant when;

	private final String what;

	/**
	 * @param subject what the page was about, for instance the number of a request
	 * @param href where the newest content is, without the context path
	 * @param who who changed it last, or null when not known
	 * @param when when, or null
	 * @param what what was changed, or why the act is not possible any more
	 */
	public StalePage(String subject, String href, String who, Instant when, String what) {
		super("stale page: " + href);
		this.subject = subject;
		this.href = href;
		this.who = who;
		this.when = when;
		this.what = what;
	}

	public String subject() {
		return this.subject;
	}

	public String href() {
		return this.href;
	}

	public String who() {
		return this.who;
	}

	public Instant when() {
		return this.when;
	}

	public String what() {
		return this.what;
	}

}
