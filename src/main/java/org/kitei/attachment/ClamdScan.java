package org.kitei.attachment;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a clamd, by its command INSTREAM: chunks preceded by their length, an empty one at the end. Any doubt is no answer. */
class ClamdScan implements VirusScan {

    private static final Logger LOG = LoggerFactory.getLogger(ClamdScan.class);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;

    private final String host;
    private final int port;
    private final Duration patience;

    ClamdScan(String host, int port, Duration patience) {
        this.host = host;
        this.port = port;
        this.patience = patience;
    }

    @Override
    public Verdict examine(byte[] content) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) patience.toMillis());
            socket.setSoTimeout((int) patience.toMillis());
            send(content, new DataOutputStream(socket.getOutputStream()));
            var answer = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8).replace("\0", "").strip();
            return verdict(answer);
        } catch (IOException unreachable) {
            LOG.error("clamd at {}:{} gave no answer", host, port, unreachable);
            return Verdict.UNKNOWN;
        }
    }

    private static void send(byte[] content, DataOutputStream to) throws IOException {
        to.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (int from = 0; from < content.length; from += CHUNK) {
            int length = Math.min(CHUNK, content.length - from);
            to.writeInt(length);
            to.write(content, from, length);
        }
        to.writeInt(0);
        to.flush();
    }

    private static Verdict verdict(String answer) {
        if (answer.equals("stream: OK")) {
            return Verdict.CLEAN;
        }
        LOG.warn("clamd: {}", answer);
        return answer.startsWith("stream: ") && answer.endsWith(" FOUND") ? Verdict.INFECTED : Verdict.UNKNOWN;
    }
}
