package org.kitei.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Looks at the data folder, the database, the port and the sender of mail before the program makes use of them. */
public class Preflight implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final String H2_FILE = "jdbc:h2:file:";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
        var environment = prepared.getEnvironment();
        requireSender(environment);
        databaseFile(environment).ifPresent(file -> {
            requireWritable(file.toAbsolutePath().getParent());
            requireUnlocked(file);
        });
        DatabaseServer.in(environment).ifPresent(DatabaseServer::requireReachable);
        requireFreePort(environment);
    }

    private static void requireSender(Environment environment) {
        if (environment.containsProperty("spring.mail.host") && environment.getProperty("kitei.mail.from", "").isBlank()) {
            throw new CannotStart("start.mail");
        }
    }

    private static Optional<Path> databaseFile(Environment environment) {
        var url = environment.getProperty("spring.datasource.url", "");
        return url.startsWith(H2_FILE)
                ? Optional.of(Path.of(url.substring(H2_FILE.length()).split(";")[0] + ".mv.db"))
                : Optional.empty();
    }

    private static void requireWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "writable", ".tmp"));
        } catch (IOException e) {
            throw new CannotStart("start.folder", folder.normalize());
        }
    }

    /** Not while this very process has the database open: closing a second channel on a file gives up its locks. */
    private static void requireUnlocked(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE); var lock = channel.tryLock()) {
            if (lock == null) {
                throw new CannotStart("start.locked", file.toAbsolutePath().normalize());
            }
        } catch (OverlappingFileLockException e) {
            throw new CannotStart("start.locked", file.toAbsolutePath().normalize());
        } catch (IOException e) {
            throw new CannotStart("start.folder", file.toAbsolutePath().getParent().normalize());
        }
    }

    private static void requireFreePort(Environment environment) {
        int port = environment.getProperty("server.port", Integer.class, 8080);
        var address = environment.getProperty("server.address");
        if (port <= 0 || "none".equals(environment.getProperty("spring.main.web-application-type"))) {
            return;
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address == null
                    ? new InetSocketAddress(port) : new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw new CannotStart("start.port", String.valueOf(port));
        }
    }
}
