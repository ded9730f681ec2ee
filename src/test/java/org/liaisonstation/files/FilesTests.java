package org.liaisonstation.files;

import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.multipart.MultipartFile;

import org.liaisonstation.StationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@StationTest
class FilesTests {

	private final Owner owner = new Owner("request", UUID.randomUUID());

	@Autowired
	private Files files;

	@Test
	void whatIsStoredComesBack() {
		StoredFile stored = this.files.store(List.of(Files.clean("现场.jpg", Pictures.jpeg())), this.owner, "staff")
			.get(0);
		assertThat(this.files.of(this.owner)).containsExactly(stored);
		assertThat(this.files.of("request", List.of(this.owner.id(), UUID.randomUUID())))
			.containsOnlyKeys(this.owner.id());
		assertThat(this.files.content(stored)).hasSize(stored.size());
		assertThat(stored.isImage()).isTrue();
		assertThat(stored.sizeLabel()).isEqualTo("1 KB");
	}

	@Test
	void aFileIsFoundThroughItsOwnerAlone() {
		StoredFile stored = this.files.store(List.of(Files.clean("a.jpg", Pictures.jpeg())), this.owner, null).get(0);
		assertThat(this.files.find(stored.id(), this.owner)).contains(stored);
		assertThat(this.files.find(stored.id(), new Owner("request", UUID.randomUUID()))).isEmpty();
		assertThat(this.files.find(stored.id(), new Owner("answer", this.owner.id()))).isEmpty();
	}

	@Test
	void aWithdrawnFileIsOutOfSight() {
		StoredFile stored = this.files.store(List.of(Files.clean("a.jpg", Pictures.jpeg())), this.owner, "staff")
			.get(0);
		this.files.withdraw(stored, "staff", "拍到了门牌");
		assertThat(this.files.of(this.owner)).isEmpty();
		assertThat(this.files.find(stored.id(), this.owner)).isEmpty();
	}

	@Test
	void anOwnerHasAtMostNine() {
		CleanFile file = Files.clean("a.jpg", Pictures.jpeg());
		this.files.store(Collections.nCopies(8, file), this.owner, "staff");
		assertThatExceptionOfType(FileRefused.class)
			.isThrownBy(() -> this.files.store(List.of(file, file), this.owner, "staff"))
			.withMessageContaining("已有 8 个");
		MultipartFile upload = new MockMultipartFile("files", "a.jpg", null, Pictures.jpeg());
		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> this.files.clean(Collections.nCopies(10, upload)))
			.withMessageContaining("最多");
	}

	@Test
	void anEmptyFieldIsNoFile() {
		assertThat(this.files.clean((List<MultipartFile>) null)).isEmpty();
		assertThat(this.files.clean(List.of(new MockMultipartFile("files", "", null, new byte[0])))).isEmpty();
	}

	@Test
	void aDownloadIsNeitherGuessedNorKept() {
		StoredFile stored = this.files.store(List.of(Files.clean("现场.jpg", Pictures.jpeg())), this.owner, "staff")
			.get(0);
		ResponseEntity<byte[]> answer = this.files.download(stored);
		HttpHeaders headers = answer.getHeaders();
		assertThat(headers.getContentType()).hasToString("image/jpeg");
		assertThat(headers.getContentDisposition().getFilename()).isEqualTo("现场.jpg");
		assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(headers.getCacheControl()).isEqualTo("no-store");
		assertThat(answer.getBody()).isEqualTo(this.files.content(stored));
	}

}
