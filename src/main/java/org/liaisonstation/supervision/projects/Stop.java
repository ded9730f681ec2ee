package org.liaisonstation.supervision.projects;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** 中止: it is not built on, for the time being or for good. */
@Embeddable
public record Stop(@Column(name = "stopped_on") LocalDate on, @Column(name = "stopped_reason") String reason,
		@Column(name = "stopped_by_name") String byName) {

}
