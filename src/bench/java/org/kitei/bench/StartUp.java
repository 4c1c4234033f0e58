package org.kitei.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.springframework.util.FileSystemUtils;

/** From {@code java -jar} to the first page, beside a Camunda starter application that has one page, both on H2 files. */
final class StartUp {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final Settings settings;
    private final Table table;
    private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    StartUp(Settings settings, Table table) {
        this.settings = settings;
        this.table = table;
    }

    private enum Program {
        KITEI(Path.of("target/kitei.jar")), STARTER(Path.of("target/camunda-starter/camunda-starter.jar"));

        private final Path jar;

        Program(Path jar) {
            this.jar = jar;
        }
    }

    private record Started(double seconds, double processorSeconds, double heapMegabytes) {
    }

    void measure() {
        var fresh = new Figures();
        var again = new Figures();
        for (int i = 0; i < settings.rounds(); i++) {
            var kitei = folder();
            var starter = folder();
            fresh.add(start(Program.KITEI, kitei), start(Program.STARTER, starter));
            again.add(start(Program.KITEI, kitei), start(Program.STARTER, starter));
            delete(kitei);
            delete(starter);
        }
        fresh.seconds("no data yet");
        again.seconds("data present");
        again.heap();
    }

    private final class Figures {

        private final List<Started> kitei = new ArrayList<>();
        private final List<Started> starter = new ArrayList<>();

        void add(Started ours, Started theirs) {
            kitei.add(ours);
            starter.add(theirs);
        }

        void seconds(String what) {
            table.compare("start to first page, " + what, "s", kitei.stream().map(Started::seconds).toList(),
                    starter.stream().map(Started::seconds).toList(), "at most 1.3");
            table.compare("processor time of that start", "s", kitei.stream().map(Started::processorSeconds).toList(),
                    starter.stream().map(Started::processorSeconds).toList(), "compiler included");
        }

        void heap() {
            double ours = Table.median(kitei.stream().map(Started::heapMegabytes).toList());
            double theirs = Table.median(starter.stream().map(Started::heapMegabytes).toList());
            table.row("heap used after start and collection", "MB", ours, theirs, ours / theirs, "");
        }
    }

    private Started start(Program program, Path data) {
        try {
            int port = freePort();
            long begin = System.nanoTime();
            var process = new ProcessBuilder(java("java"), "-jar", program.jar.toAbsolutePath().toString(),
                    "--server.port=" + port, "--kitei.data=" + data)
                    .redirectErrorStream(true).redirectOutput(data.resolve("output.log").toFile()).start();
            try {
                awaitPage(process, port, data);
                double seconds = (System.nanoTime() - begin) / 1e9;
                double processorSeconds = process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
                return new Started(seconds, processorSeconds, heapMegabytes(process.pid()));
            } finally {
                process.destroy();
                if (!process.waitFor(30, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(program + " did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitPage(Process process, int port, Path data) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).header("Accept", "text/html").build();
        long giveUp = System.nanoTime() + LONGEST.toNanos();
        while (!answered(request)) {
            Work.require(process.isAlive() && System.nanoTime() < giveUp,
                    "no page came: " + Files.readString(data.resolve("output.log")));
            Thread.sleep(10);
        }
    }

    private boolean answered(HttpRequest request) throws InterruptedException {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            Work.require(answer.statusCode() == 200 && answer.body().contains("</html>"),
                    "the first page is a " + answer.statusCode() + ": " + answer.body());
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static double heapMegabytes(long process) throws IOException, InterruptedException {
        jcmd(process, "GC.run");
        var used = USED.matcher(jcmd(process, "GC.heap_info"));
        Work.require(used.find(), "no figure of the heap");
        return Long.parseLong(used.group(1)) / 1024.0;
    }

    private static String jcmd(long process, String command) throws IOException, InterruptedException {
        var jcmd = new ProcessBuilder(java("jcmd"), String.valueOf(process), command).redirectErrorStream(true).start();
        var output = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Work.require(jcmd.waitFor() == 0, output);
        return output;
    }

    private static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "start").toAbsolutePath();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
