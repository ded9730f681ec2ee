package org.liaisonstation.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals personal data and opens them again (AES-256-GCM). A sealed value reads
 * {@code v1:<key id>:<base64 of nonce and text>}; two seals of one text differ, so it is
 * looked up by its {@link #fingerprint}.
 */
public final class Vault {

	static final int KEY_BYTES = 32;

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private static final int ID_BYTES = 4;

	private static final String VERSION = "v1:";

	private final SecureRandom random = new SecureRandom();

	private final SecretKey sealing;

	private final SecretKey hashing;

	private final String keyId;

	Vault(byte[] key) {
		if (key.length != KEY_BYTES) {
			throw new IllegalArgumentException("The key has " + key.length + " bytes, not " + KEY_BYTES);
		}
		// one key for each purpose, so that a hash tells nothing about a seal
		this.sealing = new SecretKeySpec(derive(key, "seal"), "AES");
		this.hashing = new SecretKeySpec(derive(key, "fingerprint"), "HmacSHA256");
		this.keyId = HexFormat.of().formatHex(Arrays.copyOf(derive(key, "id"), ID_BYTES));
	}

	/** Seals a text for storing. */
	public String seal(String text) {
		return prefix() + Base64.getEncoder().encodeToString(seal(text.getBytes(StandardCharsets.UTF_8)));
	}

	/** Seals bytes for a short time: the value does not name its key. */
	public byte[] seal(byte[] bytes) {
		byte[] nonce = new byte[NONCE_BYTES];
		this.random.nextBytes(nonce);
		try {
			byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(bytes);
			byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
			System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
			return whole;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("AES-GCM is missing in this Java", ex);
		}
	}

	/**
	 * Opens a sealed value.
	 * @throws SealBroken if it was changed, or sealed with another key
	 */
	public String open(String sealed) {
		if (!sealed.startsWith(prefix())) {
			throw new SealBroken("The value was not sealed with key " + this.keyId, null);
		}
		try {
			return new String(open(Base64.getDecoder().decode(sealed.substring(prefix().length()))),
					StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw new SealBroken("The value was changed after it was sealed", ex);
		}
	}

	/**
	 * Opens sealed bytes.
	 * @throws SealBroken if they were changed, or sealed with another key
	 */
	public byte[] open(byte[] sealed) {
		if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
			throw new SealBroken("The value was cut short after it was sealed", null);
		}
		try {
			byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
			return cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
		}
		catch (GeneralSecurityException ex) {
			throw new SealBroken("The value was changed after it was sealed", ex);
		}
	}

	/**
	 * A keyed hash to look a text up by; the same text gives the same hash. The caller
	 * normalises first (a phone number to its digits).
	 */
	public String fingerprint(String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(this.hashing, text));
	}

	String keyId() {
		return this.keyId;
	}

	private String prefix() {
		return VERSION + this.keyId + ":";
	}

	private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, this.sealing, new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(prefix().getBytes(StandardCharsets.UTF_8));
		return cipher;
	}

	private static byte[] derive(byte[] key, String purpose) {
		return hmac(new SecretKeySpec(key, "HmacSHA256"), "liaison-station " + purpose);
	}

	private static byte[] hmac(SecretKey key, String text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(key);
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("HMAC-SHA256 is missing in this Java", ex);
		}
	}

}
