package org.kitei.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kitei.KiteiTest;
import org.kitei.TestHospital;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NoSuchRecord;
import org.kitei.ledger.Ledger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Files that people send. */
@KiteiTest
class FilesTest {

    private static final byte[] PAGE = "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final Set<AttachmentKind> ALL = EnumSet.allOf(AttachmentKind.class);

    @Autowired TestHospital hospitals;
    @Autowired Attachments attachments;
    @Autowired AttachmentRecords records;
    @Autowired Parts parts;
    @Autowired Ledger ledger;
    @Autowired Clock clock;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ../../etc/契約書.pdf     | 契約書.pdf
            C:\\Users\\a\\rules.exe  | rules.pdf
            a<b>:d?e.html            | abde.pdf
            ...                      | file.pdf
            ''                       | file.pdf
            """)
    void aNameLosesWhatCouldHarmAndEndsAsItsKindDoes(String sent, String kept) {
        var name = FileName.neutral(sent, AttachmentKind.PDF);
        assertThat(name).startsWith(kept.replace(".pdf", "")).endsWith(".pdf").doesNotContain("/", "\\", "<", ":", "\"");
    }

    @Test
    void aProgramThatCallsItselfAPictureIsRefused() {
        var program = new byte[2000];
        program[0] = 'M';
        program[1] = 'Z';
        assertThat(refused(program, "photo.png")).isEqualTo("attachment.error.kind");
        assertThat(refused("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8), "a.pdf")).isEqualTo("attachment.error.kind");
        assertThat(refused(new byte[0], "a.pdf")).isEqualTo("attachment.error.empty");
        assertThat(refused(new byte[Attachments.LARGEST + 1], "a.pdf")).isEqualTo("attachment.error.large");
        assertThat(attachments.examine("名前.exe", PAGE, ALL).name()).isEqualTo("名前.pdf");
    }

    @ParameterizedTest
    @CsvSource({"wordprocessingml.document, DOCX", "spreadsheetml.sheet, XLSX"})
    void whatOfficesWriteIsKnownByItsContentWhereverItsListStands(String type, AttachmentKind kind) throws IOException {
        var list = "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument." + type + ".main+xml\"/></Types>";
        for (var parts : List.of(List.of("[Content_Types].xml", "word/document.xml"), List.of("word/document.xml", "[Content_Types].xml"))) {
            var file = attachments.examine("証明書.zip", archive(parts, list), ALL);
            assertThat(file.kind()).isEqualTo(kind);
            assertThat(file.name()).isEqualTo("証明書." + kind.suffix());
        }
    }

    @Test
    void anArchiveOfAnythingElseIsRefused() throws IOException {
        var macros = "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>"
                + "<Default ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>";
        assertThat(refused(archive(List.of("[Content_Types].xml"), macros), "a.docx")).as("macros").isEqualTo("attachment.error.kind");
        assertThat(refused(archive(List.of("a.exe"), "MZ"), "a.docx")).isEqualTo("attachment.error.kind");
        assertThat(refused(growing(), "a.docx")).as("one that grows without end")
                .isEqualTo("attachment.error.kind");
        var cut = archive(List.of("word/document.xml", "[Content_Types].xml"), "<Types/>");
        assertThat(refused(Arrays.copyOf(cut, 60), "a.docx")).as("broken off").isEqualTo("attachment.error.kind");
    }

    private static byte[] growing() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (int i = 0; i < 110; i++) {
                zip.write(new byte[1024 * 1024]);
            }
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] archive(List<String> names, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private @Nullable String refused(byte[] content, String name) {
        return catchThrowableOfType(InvalidInput.class, () -> attachments.examine(name, content, ALL)).problems().get(0).key();
    }

    @Test
    void aLargeFileComesBackAsItWasAndNoOtherHouseReadsIt() {
        var house = hospitals.clinic();
        var content = new byte[3 * 1024 * 1024 + 17];
        new java.util.Random(7).nextBytes(content);
        var kept = house.as("director", () -> attachments.keep(new ExaminedFile("log.txt", AttachmentKind.TEXT, content)));
        assertThat(house.as("director", () -> attachments.content(kept.id()))).isEqualTo(content);
        var other = hospitals.clinic();
        assertThatThrownBy(() -> other.as("director", () -> attachments.content(kept.id()))).isInstanceOf(NoSuchRecord.class);
    }

    @Test
    void aFileThatWasChangedBehindTheProgramsBackIsNotGivenOut() {
        var house = hospitals.clinic();
        var kept = house.as("director", () -> attachments.keep(new ExaminedFile("a.pdf", AttachmentKind.PDF, PAGE)));
        transaction.executeWithoutResult(tx -> database.sql("update attachment_part set content = ? where attachment_id = ?")
                .params(new byte[] {1}, kept.id()).update());
        assertThatThrownBy(() -> house.as("director", () -> attachments.content(kept.id()))).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({"stream: OK, CLEAN", "stream: Eicar-Signature FOUND, INFECTED", "INSTREAM size limit exceeded. ERROR, UNKNOWN", "'', UNKNOWN"})
    void whatIsNotCertainlyCleanIsNotKept(String answer, VirusScan.Verdict verdict) throws Exception {
        try (var clamd = new ServerSocket(0)) {
            var got = CompletableFuture.supplyAsync(() -> answerOnce(clamd, answer));
            assertThat(new ClamdScan("127.0.0.1", clamd.getLocalPort(), Duration.ofSeconds(5)).examine(PAGE)).isEqualTo(verdict);
            assertThat(got.get()).isEqualTo(PAGE);
        }
    }

    @Test
    void aScannerThatIsAwayLetsNothingIn() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThat(new ClamdScan("127.0.0.1", port, Duration.ofSeconds(2)).examine(PAGE)).isEqualTo(VirusScan.Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"INFECTED, attachment.error.infected", "UNKNOWN, attachment.error.not-scanned"})
    void whatTheScannerDoesNotCallCleanIsRefused(VirusScan.Verdict verdict, String said) {
        var scanned = new Attachments(records, parts, content -> verdict, ledger, clock);
        assertThat(catchThrowableOfType(InvalidInput.class, () -> scanned.examine("a.pdf", PAGE, ALL)).problems()).singleElement()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo(said));
    }

    private static byte[] answerOnce(ServerSocket clamd, String answer) {
        try (var line = clamd.accept()) {
            var in = new DataInputStream(line.getInputStream());
            in.readNBytes("zINSTREAM\0".length());
            var content = new java.io.ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                content.writeBytes(in.readNBytes(length));
            }
            line.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.UTF_8));
            return content.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
