package org.liaisonstation.proofs;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** The group chat of a robot, which takes its time as well. */
final class GroupReceiver {

	private static final int PAUSE = 150;

	private final int port;

	private final Deliveries deliveries = new Deliveries();

	private HttpServer server;

	GroupReceiver(int port) {
		this.port = port;
	}

	String address() {
		return "http://127.0.0.1:" + this.port + "/robot?key=proof";
	}

	Deliveries deliveries() {
		return this.deliveries;
	}

	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port), 50);
		this.server.createContext("/robot", this::take);
		this.server.setExecutor(Executors.newCachedThreadPool());
		this.server.start();
	}

	void cutOff() {
		this.server.stop(0);
	}

	private void take(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		this.deliveries.took(exchange.getRequestHeaders().getFirst("Idempotency-Key"), body);
		try {
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		byte[] answer = "{\"errcode\":0,\"errmsg\":\"ok\"}".getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(200, answer.length);
		exchange.getResponseBody().write(answer);
		exchange.close();
	}

}
