package org.liaisonstation.proofs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * An SMTP server that takes its time, so that a kill often meets a mail on its way, and
 * that can be cut off in the middle of one.
 */
final class MailReceiver {

	private static final int PAUSE = 60;

	private static final Pattern ENCODED = Pattern.compile("=\\?UTF-8\\?B\\?([^?]*)\\?=\\s*");

	private final int port;

	private final Deliveries deliveries = new Deliveries();

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	private ServerSocket server;

	MailReceiver(int port) {
		this.port = port;
	}

	int port() {
		return this.port;
	}

	Deliveries deliveries() {
		return this.deliveries;
	}

	void start() throws IOException {
		ServerSocket socket = new ServerSocket(this.port, 50, InetAddress.getLoopbackAddress());
		this.server = socket;
		Thread acceptor = new Thread(() -> accept(socket), "smtp");
		acceptor.setDaemon(true);
		acceptor.start();
	}

	/** As if it were killed: what is being said is cut off. */
	void cutOff() throws IOException {
		this.server.close();
		for (Socket socket : this.open) {
			socket.close();
		}
	}

	private void accept(ServerSocket socket) {
		while (!socket.isClosed()) {
			try {
				Socket client = socket.accept();
				this.open.add(client);
				Thread talk = new Thread(() -> talk(client), "smtp-client");
				talk.setDaemon(true);
				talk.start();
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void talk(Socket client) {
		try (client;
				BufferedReader in = new BufferedReader(
						new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
				PrintStream out = new PrintStream(client.getOutputStream(), true, StandardCharsets.UTF_8)) {
			say(out, "220 proof");
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				if (line.startsWith("DATA")) {
					say(out, "354 go on");
					take(in);
					say(out, "250 taken");
				}
				else {
					say(out, line.startsWith("QUIT") ? "221 bye" : "250 ok");
				}
			}
		}
		catch (IOException ex) {
			// the other side, or this one, was killed
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.open.remove(client);
		}
	}

	private void say(PrintStream out, String line) throws InterruptedException {
		Thread.sleep(PAUSE);
		out.print(line + "\r\n");
		out.flush();
	}

	/** A mail is there when its last line is; before the sender hears of it. */
	private void take(BufferedReader in) throws IOException {
		String id = "";
		StringBuilder subject = new StringBuilder();
		boolean inSubject = false;
		boolean head = true;
		for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
			if (line == null) {
				throw new IOException("cut off");
			}
			head &= !line.isEmpty();
			if (head) {
				inSubject = line.startsWith("Subject:") || inSubject && line.startsWith(" ");
				subject.append(inSubject ? line.replaceFirst("^Subject:", "").strip() : "");
				id = line.startsWith("Message-ID:") ? line.substring(11).strip() : id;
			}
		}
		this.deliveries.took(id, ENCODED.matcher(subject)
			.replaceAll((word) -> new String(Base64.getDecoder().decode(word.group(1)), StandardCharsets.UTF_8)));
	}

}
