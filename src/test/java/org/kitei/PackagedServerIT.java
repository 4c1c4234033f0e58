package org.kitei;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program as an operator starts it, with nothing but its settings. */
class PackagedServerIT {

    private static final Path JAR = Path.of("target", "kitei.jar").toAbsolutePath();
    private static final Pattern PORT = Pattern.compile("http://localhost:(\\d+)/ を開いてください");
    private static final Pattern CODE = Pattern.compile("設定コード：(\\S+)");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
    private static final String PASSWORD = "Yuki-to-sumi-1024";

    @TempDir
    private Path folder;

    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private Process server;

    @AfterEach
    void stop() throws InterruptedException {
        server.destroy();
        assertThat(server.waitFor(1, TimeUnit.MINUTES)).as("it stops when told to").isTrue();
    }

    @Test
    void theCodeOnTheConsoleSetsAFacilityUpInAFileOfTheDataFolder() throws Exception {
        starts(Map.of(), "--kitei.data=" + folder.resolve("data"));
        assertThat(get("/set-up").body()).contains("自分の施設を設定する");
        assertThat(founds("AAAA-BBBB-CCCC-DDDD").body()).contains("設定コードが違います");
        assertThat(founds(onTheConsole(CODE)).headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?founded"));
        assertThat(get("/sign-in?founded").body()).contains("みなと診療所");
        assertThat(folder.resolve("data").resolve("kitei.mv.db")).exists();
    }

    @Test
    void aProfileAndThreeSettingsPutEverythingIntoPostgresql() throws Exception {
        var settings = Stream.of(TestDatabase.emptyPostgres()).map(setting -> setting.substring(setting.indexOf('=') + 1)).toList();
        starts(Map.of("KITEI_DB_URL", settings.get(0), "KITEI_DB_USER", settings.get(1), "KITEI_DB_PASSWORD", settings.get(2)),
                "--spring.profiles.active=postgres");
        assertThat(founds(onTheConsole(CODE)).headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?founded"));
        try (var connection = DriverManager.getConnection(settings.get(0), settings.get(1), settings.get(2));
                var found = connection.createStatement().executeQuery("select name from facility")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getString(1)).isEqualTo("みなと診療所");
        }
        try (var files = Files.walk(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".mv.db"));
        }
    }

    private void starts(Map<String, String> environment, String setting) throws IOException {
        var builder = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8", "-Dfile.encoding=UTF-8", "-jar", JAR.toString(), "--server.port=0", setting)).directory(folder.toFile());
        builder.environment().putAll(environment);
        server = builder.redirectErrorStream(true).redirectOutput(console().toFile()).start();
    }

    private Path console() {
        return folder.resolve("console.txt");
    }

    /** What the console tells before long. */
    private String onTheConsole(Pattern wanted) throws IOException, InterruptedException {
        for (int glance = 0; glance < 600; glance++) {
            var found = wanted.matcher(Files.readString(console()));
            if (found.find()) {
                return found.group(1);
            }
            assertThat(server.isAlive()).as(Files.readString(console())).isTrue();
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new AssertionError("no " + wanted + " in " + Files.readString(console()));
    }

    private HttpResponse<String> founds(String code) throws IOException, InterruptedException {
        var token = TOKEN.matcher(get("/set-up/facility").body());
        assertThat(token.find()).isTrue();
        var form = new LinkedHashMap<>(Map.of("_csrf", token.group(1), "consoleCode", code, "name", "みなと診療所", "code", "minato", "size", "C",
                "directorName", "湊 直樹", "directorSignInName", "director", "directorPassword", PASSWORD, "directorPasswordAgain", PASSWORD,
                "directorAdministers", "true"));
        var words = form.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(HttpRequest.newBuilder(at("/set-up/facility")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(words)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private URI at(String path) throws IOException, InterruptedException {
        return URI.create("http://localhost:" + onTheConsole(PORT) + path);
    }
}
