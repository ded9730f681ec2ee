package org.liaisonstation.requests;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Entities of one class as the rows that COPY reads: the columns and the values are those
 * that Hibernate itself would write, sealed fields sealed.
 */
final class EntityRows {

	private final String table;

	private final EntityPersister entity;

	private final AttributeMapping version;

	private final List<AttributeMapping> attributes = new ArrayList<>();

	private final List<String> columns = new ArrayList<>();

	EntityRows(SharedSessionContractImplementor session, Class<?> type) {
		this.entity = session.getFactory().getMappingMetamodel().getEntityDescriptor(type);
		this.table = this.entity.getMappedTableDetails().getTableName();
		this.version = this.entity.getVersionMapping().getVersionAttribute();
		add(this.entity.getIdentifierMapping());
		this.entity.forEachAttributeMapping((attribute) -> {
			if (!(attribute instanceof PluralAttributeMapping)) {
				this.attributes.add(attribute);
				add(attribute);
			}
		});
	}

	private void add(ModelPart part) {
		part.forEachSelectable((index, column) -> this.columns.add(column.getSelectionExpression()));
	}

	/** The statement that takes the rows. */
	String statement() {
		return "COPY %s (%s) FROM STDIN".formatted(this.table,
				this.columns.stream().map((column) -> '"' + column + '"').collect(Collectors.joining(", ")));
	}

	/** Adds the row of one entity, as new as if it had just been saved. */
	void add(Object one, StringBuilder rows, SharedSessionContractImplementor session) {
		append(this.entity.getIdentifier(one, session), rows);
		for (AttributeMapping attribute : this.attributes) {
			if (attribute == this.version) {
				rows.append("\t0");
			}
			else if (attribute instanceof ToOneAttributeMapping toOne) {
				Object other = toOne.getPropertyAccess().getGetter().get(one);
				append(toOne.getAssociatedEntityMappingType().getEntityPersister().getIdentifier(other, session),
						rows.append('\t'));
			}
			else {
				attribute.breakDownJdbcValues(attribute.getPropertyAccess().getGetter().get(one), 0, rows, null,
						EntityRows::appendNext, session);
			}
		}
		rows.append('\n');
	}

	private static void appendNext(int index, StringBuilder rows, Object none, Object value, SelectableMapping column) {
		append(value, rows.append('\t'));
	}

	/** A value in the text format of COPY. */
	static void append(Object value, StringBuilder rows) {
		if (value == null) {
			rows.append("\\N");
		}
		else if (value instanceof String text) {
			appendEscaped(text, rows);
		}
		else if (value instanceof Enum<?> constant) {
			rows.append(constant.name());
		}
		else if (value instanceof Collection<?> many) {
			appendArray(many.toArray(), rows);
		}
		else if (value instanceof Object[] many) {
			appendArray(many, rows);
		}
		else {
			rows.append(value);
		}
	}

	private static void appendArray(Object[] many, StringBuilder rows) {
		rows.append('{');
		for (int i = 0; i < many.length; i++) {
			rows.append((i > 0) ? "," : "").append(many[i]);
		}
		rows.append('}');
	}

	private static void appendEscaped(String text, StringBuilder rows) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case '\\' -> rows.append("\\\\");
				case '\n' -> rows.append("\\n");
				case '\r' -> rows.append("\\r");
				case '\t' -> rows.append("\\t");
				default -> rows.append(c);
			}
		}
	}

}
