import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * {@code java Fetch.java ADDRESS FILE SHA512}: downloads what is not there yet and refuses
 * anything but the expected bytes. In Java, because a JDK is all that a fresh machine has.
 */
class Fetch {

	public static void main(String[] args) throws Exception {
		System.setProperty("java.net.useSystemProxies", "true");
		Path file = Path.of(args[1]);
		if (Files.notExists(file)) {
			try (InputStream in = URI.create(args[0]).toURL().openStream()) {
				Files.copy(in, file);
			}
			catch (IOException ex) {
				stop("cannot download " + args[0] + ": " + ex);
			}
		}
		MessageDigest digest = MessageDigest.getInstance("SHA-512");
		try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
			in.transferTo(OutputStream.nullOutputStream());
		}
		String actual = HexFormat.of().formatHex(digest.digest());
		if (!actual.equals(args[2])) {
			Files.delete(file);
			stop(args[0] + " is not the expected Maven: its SHA-512 is " + actual + ", not " + args[2]);
		}
	}

	private static void stop(String why) {
		System.err.println("mvnw: " + why);
		System.exit(1);
	}

}
