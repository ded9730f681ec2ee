package org.liaisonstation.constituencies;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

record PlaceForm(UUID submission, Long version, @NotBlank(message = "请填写名称") @Size(max = 40) String name,
		@NotNull(message = "请选择类型") PlaceKind kind, @NotNull(message = "请选择选区") UUID constituency,
		@Min(0) @Max(999_999) Integer households, @Min(0) @Max(9_999_999) Integer population,
		@Size(max = 30) String gridWorker, @Size(max = 30) String gridPhone,
		@NotNull(message = "请填写日期") LocalDate activeFrom) {

	static PlaceForm empty(LocalDate today) {
		return new PlaceForm(Submissions.fresh(), null, null, PlaceKind.VILLAGE, null, null, null, null, null, today);
	}

	static PlaceForm of(Place place) {
		return new PlaceForm(Submissions.fresh(), place.version(), place.name(), place.kind(),
				place.constituency().id(), place.households(), place.population(), place.gridWorker(),
				place.gridPhone(), place.activeFrom());
	}

}
