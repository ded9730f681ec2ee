package org.liaisonstation.vault;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.springframework.stereotype.Component;

/**
 * A field of an entity that is sealed in the database:
 * {@code @Convert(converter = SealedText.class)}. Its column is {@code text}.
 */
@Component
@Converter
public class SealedText implements AttributeConverter<String, String> {

	private final Vault vault;

	SealedText(Vault vault) {
		this.vault = vault;
	}

	@Override
	public String convertToDatabaseColumn(String text) {
		return (text != null) ? this.vault.seal(text) : null;
	}

	@Override
	public String convertToEntityAttribute(String sealed) {
		return (sealed != null) ? this.vault.open(sealed) : null;
	}

}
