package org.kitei;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of docs/command-line.md, typed as it stands there, by the packaged jar in a process of its own. */
class PackagedCommandsIT {

    private static final Path JAR = Path.of("target", "kitei.jar").toAbsolutePath();
    private static final String FINE = """
            情報システム運用規程

            （目的）
            第１条　この規程は、病院の情報システムを安全に運用することを目的とする。
            （監査）
            第２条　監査責任者は、毎年二回、監査を行う。
            　附　則
            この規程は、令和8年12月1日から施行する。
            """;

    @TempDir
    private Path folder;

    private record Ended(int status, byte[] out, String err) {

        String words() {
            return new String(out, StandardCharsets.UTF_8);
        }

        Ended with(int expected) {
            assertThat(status).as(words() + err).isEqualTo(expected);
            return this;
        }
    }

    @BeforeEach
    void texts() throws IOException {
        Files.writeString(folder.resolve("規程.txt"), FINE);
        Files.writeString(folder.resolve("改正後.txt"), FINE.replace("毎年二回", "毎年四回"));
        Files.writeString(folder.resolve("誤り.txt"), FINE.replace("毎年二回", "第9条により毎年○○回"));
        Files.write(folder.resolve("壊れ.docx"), new byte[] {'P', 'K', 3, 4, 0});
    }

    /** A program that had started would have left its database here. */
    @AfterEach
    void nothingElseWasLeft() throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files).allSatisfy(file -> assertThat(Files.isRegularFile(file)).as(file.toString()).isTrue());
        }
    }

    @Test
    void aTextIsRead() throws Exception {
        assertThat(types("text", "read", "規程.txt").with(0).words()).contains("第２条");
        types("text", "read", "--json", "規程.txt", "-o", "規程.json").with(0);
        var json = new ObjectMapper().readTree(folder.resolve("規程.json").toFile());
        assertThat(json.path("articles")).hasSize(2);
        assertThat(types("text", "read", "壊れ.docx").with(2).err()).contains("壊れ.docx");
        assertThat(types("text", "read", "どこにもない.docx").with(2).err()).contains("どこにもない.docx");
    }

    @Test
    void aTextIsChecked() throws Exception {
        types("text", "check", "規程.txt").with(0);
        assertThat(types("text", "check", "誤り.txt").with(1).words()).contains("誤り.txt:6:", "第9条");
        types("text", "check", "改正後.txt", "--former", "規程.txt").with(0);
    }

    @Test
    void textsAreCompared() throws Exception {
        types("text", "compare", "規程.txt", "改正後.txt", "--to", "pdf", "-o", "新旧対照表.pdf").with(0);
        assertThat(Files.readString(folder.resolve("新旧対照表.pdf"), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        assertThat(types("text", "compare", "規程.txt", "改正後.txt", "--to", "json").with(0).words()).contains("毎年");
        assertThat(types("text", "compare", "規程.txt", "改正後.txt", "--to", "html").with(0).words()).contains("<ins>四");
        assertThat(types("text", "compare", "規程.txt", "改正後.txt", "--to", "docx").with(0).out()).startsWith('P', 'K');
        types("text", "compare", "規程.txt", "規程.txt", "--to", "json").with(0);
    }

    @Test
    void aTextGoesOutAsDocumentsOfAllKinds() throws Exception {
        assertThat(types("text", "export", "規程.txt", "--to", "txt").with(0).words()).contains("第１条");
        assertThat(types("text", "export", "規程.txt", "--to", "xml").with(0).words()).contains("<LawTitle");
        assertThat(types("text", "export", "規程.txt", "--to", "html").with(0).words()).contains("<h1");
        assertThat(types("text", "export", "規程.txt", "--to", "pdf").with(0).out()).startsWith('%', 'P', 'D', 'F');
        types("text", "export", "規程.txt", "--to", "docx", "-o", "規程.docx").with(0);
        assertThat(types("text", "hash", "規程.docx").with(0).words().strip()).matches("[0-9a-f]{64}")
                .isEqualTo(types("text", "hash", "規程.txt").with(0).words().strip());
        assertThat(types("text", "export", "規程.txt", "--to", "jpeg").with(2).err()).contains("jpeg");
    }

    @Test
    void rowsOfTheTableFindTheirArticles() throws Exception {
        assertThat(types("guideline", "coverage", "規程.txt", "--size", "B").with(1).words().lines())
                .anyMatch(line -> line.startsWith("2-4B\t") && line.contains("第2条")).hasSize(26);
        types("guideline", "coverage", "規程.txt").with(2);
    }

    @Test
    void whatIsAskedForIsExplained() throws Exception {
        for (var command : List.of("text read", "text check", "text compare", "text export", "text hash", "guideline coverage", "ledger verify")) {
            var asked = (command + " --help").split(" ");
            assertThat(types(asked).with(0).words()).contains("java -jar kitei.jar " + command + " ");
        }
        assertThat(types("--help").with(0).words()).contains("text", "guideline", "ledger");
        types("--version").with(0);
        types("erase", "everything").with(2);
    }

    @Test
    void aFileThatUnpacksToMoreThanTheHeapIsRefusedInIt() throws Exception {
        bomb("爆弾.docx", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>", "あ");
        bomb("入れ子.docx", "", "<w:p>");
        Files.writeString(folder.resolve("長い.txt"), "あ".repeat(12_000_000 / 3));
        for (var file : List.of("爆弾.docx", "入れ子.docx", "長い.txt")) {
            var refused = types(List.of("-Xmx128m"), "text", "read", file, "--language", "ja").with(2);
            assertThat(refused.err()).contains(file).doesNotContain("OutOfMemory").doesNotContain("プログラムの誤り");
        }
    }

    /** 600 MB of one word in a file of some hundred kilobytes. */
    private void bomb(String name, String head, String word) throws IOException {
        var megabyte = word.repeat(1_000_000 / word.getBytes(StandardCharsets.UTF_8).length).getBytes(StandardCharsets.UTF_8);
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(head.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 600; i++) {
                zip.write(megabyte);
            }
        }
    }

    private Ended types(String... words) throws IOException, InterruptedException {
        return types(List.of(), words);
    }

    private Ended types(List<String> machine, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(machine);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(words));
        var err = Files.createTempFile("err", ".txt");
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = builder.start();
        try {
            var out = process.getInputStream().readAllBytes();
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
            return new Ended(process.exitValue(), out, Files.readString(err));
        } finally {
            process.destroyForcibly();
            Files.delete(err);
        }
    }
}
