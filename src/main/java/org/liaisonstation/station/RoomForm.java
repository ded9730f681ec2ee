package org.liaisonstation.station;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

record RoomForm(UUID submission, Long version, @NotBlank(message = "请填写名称") @Size(max = 40) String name,
		@NotNull(message = "请填写楼层") @Min(-5) @Max(99) Integer floor, @Min(1) @Max(9999) Integer capacity,
		@Size(max = 200) String purpose) {

	RoomForm {
		purpose = (purpose != null) ? purpose : "";
	}

	static RoomForm empty() {
		return new RoomForm(Submissions.fresh(), null, null, 1, null, null);
	}

	static RoomForm of(Room room) {
		return new RoomForm(Submissions.fresh(), room.version(), room.name(), room.floor(), room.capacity(),
				room.purpose());
	}

}
