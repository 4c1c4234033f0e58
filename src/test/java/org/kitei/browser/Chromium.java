package org.kitei.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The distribution's browser. Where it is missing and we may, its package is installed; no other download is made. */
final class Chromium {

    private static final List<Path> PLACES = Stream
            .of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium")
            .map(Path::of).toList();

    private Chromium() {
    }

    static Path find() {
        return installed().or(Chromium::install).orElseThrow(() -> new IllegalStateException(
                "The stories need Chromium and it is not here. Install it (Debian, Ubuntu: apt-get install chromium), or leave "
                        + "them out with -DskipITs. ブラウザーのテストには Chromium が要ります。上の命令で入れてください。"));
    }

    private static Optional<Path> installed() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    /** Stories that run at the same time wait here for the one that installs it. */
    private static Optional<Path> install() {
        var turn = Path.of(System.getProperty("java.io.tmpdir"), "kitei-chromium.lock");
        try (var channel = FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE); var lock = channel.lock()) {
            return installed().or(Chromium::installNow);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> installNow() {
        var aptGet = Path.of("/usr/bin/apt-get");
        if (Files.isExecutable(aptGet) && "root".equals(System.getProperty("user.name"))
                && run("apt-get", "-q", "update") && run("apt-get", "-q", "-y", "install", "chromium")) {
            return installed();
        }
        return Optional.empty();
    }

    private static boolean run(String... command) {
        try {
            var process = new ProcessBuilder(command).inheritIO();
            process.environment().put("DEBIAN_FRONTEND", "noninteractive");
            return process.start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
