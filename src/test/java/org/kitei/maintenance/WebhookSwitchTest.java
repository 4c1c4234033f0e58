package org.kitei.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kitei.maintenance.AccountSwitch.Order;
import org.kitei.maintenance.AccountSwitch.Result;

/** A real server is asked to open and to close. */
class WebhookSwitchTest {

    private static final String SECRET = "a secret of more than thirty-two characters";
    private static final Order ORDER = new Order("key-open", UUID.fromString("01890000-0000-7000-8000-0000000000f1"),
            UUID.fromString("01890000-0000-7000-8000-0000000000a1"), "電子カルテシステム", "vendor-1", Instant.parse("2026-12-10T15:00:00Z"));

    private final List<Map<String, String>> heard = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void theOrderIsSignedOverItsTimeAndItsWords() throws Exception {
        answering(204);
        assertThat(webhook().open(ORDER).result()).isEqualTo(Result.DONE);
        assertThat(new ObjectMapper().readValue(bodies.get(0), Map.class)).isEqualTo(Map.of("act", "open", "system", "電子カルテシステム",
                "account", "vendor-1", "until", "2026-12-10T15:00:00Z", "facility", ORDER.facilityId().toString(), "work", ORDER.workId().toString()));
        assertThat(heard.get(0)).containsEntry("timestamp", "1796911200").containsEntry("key", "key-open").containsEntry("method", "POST")
                .containsEntry("type", "application/json")
                .containsEntry("signature", hmac("1796911200." + bodies.get(0)));
    }

    @ParameterizedTest
    @CsvSource({"200, DONE", "204, DONE", "400, FAILED", "401, FAILED", "404, FAILED", "409, FAILED", "301, FAILED", "408, AGAIN", "425, AGAIN",
        "429, AGAIN", "500, AGAIN", "503, AGAIN"})
    void whatTheAnswerMeans(int status, Result meant) {
        answering(status);
        var answer = webhook().close(ORDER);
        assertThat(answer.result()).isEqualTo(meant);
        assertThat(answer.reason()).isEqualTo(meant == Result.DONE ? "" : "HTTP " + status);
    }

    @Test
    void theOrderIsNotLedOnToAnybodyElse() {
        server.createContext("/elsewhere", exchange -> {
            heard.add(Map.of("led", "on"));
            exchange.sendResponseHeaders(204, -1);
        });
        serve(exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
        });
        assertThat(webhook().open(ORDER).result()).isEqualTo(Result.FAILED);
        assertThat(heard).noneMatch(one -> one.containsKey("led"));
    }

    @Test
    void whoeverSaysNothingIsAskedAgainLater() {
        serve(exchange -> hold());
        assertInTime();
    }

    @Test
    void anAnswerWithoutAnEndIsNone() {
        serve(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            hold();
        });
        assertInTime();
    }

    @Test
    void whereNobodyListensItIsTriedAgain() {
        answering(204);
        var webhook = webhook();
        server.stop(0);
        assertThat(webhook.open(ORDER).result()).isEqualTo(Result.AGAIN);
    }

    @Test
    void onlyASecureAddressAndALongSecretAreTaken() {
        settings("https://accounts.example.jp/kitei", SECRET);
        settings("http://127.0.0.1:9000/kitei", SECRET);
        assertThatThrownBy(() -> settings("http://accounts.example.jp/kitei", SECRET)).hasMessageContaining("https");
        assertThatThrownBy(() -> settings("https://accounts.example.jp/kitei", "short")).hasMessageContaining("secret");
        assertThatThrownBy(() -> new SwitchSettings(SwitchSettings.Kind.COMMAND, List.of(), null, "", Duration.ofSeconds(1), 4))
                .hasMessageContaining("command");
        assertThatThrownBy(() -> new SwitchSettings(SwitchSettings.Kind.BY_HAND, List.of(), null, "", Duration.ofMinutes(2), 4))
                .hasMessageContaining("limit");
    }

    private static SwitchSettings settings(String address, String secret) {
        return new SwitchSettings(SwitchSettings.Kind.WEBHOOK, List.of(), URI.create(address), secret, Duration.ofSeconds(10), 4);
    }

    private void assertInTime() {
        var begun = System.nanoTime();
        assertThat(webhook(Duration.ofSeconds(1)).open(ORDER).result()).isEqualTo(Result.AGAIN);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    private void hold() {
        try {
            over.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void answering(int status) {
        serve(exchange -> exchange.sendResponseHeaders(status, -1));
    }

    private void serve(HttpHandler answer) {
        server.createContext("/kitei", exchange -> {
            take(exchange);
            answer.handle(exchange);
            exchange.close();
        });
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var headers = exchange.getRequestHeaders();
        heard.add(Map.of("method", exchange.getRequestMethod(), "type", headers.getFirst("Content-Type"), "key", headers.getFirst("Idempotency-Key"),
                "timestamp", headers.getFirst("Kitei-Timestamp"), "signature", headers.getFirst("Kitei-Signature")));
    }

    private WebhookSwitch webhook() {
        return webhook(Duration.ofSeconds(20));
    }

    private WebhookSwitch webhook(Duration limit) {
        return new WebhookSwitch(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/kitei"), SECRET, limit,
                new ObjectMapper(), Clock.fixed(Instant.parse("2026-12-10T14:00:00Z"), ZoneOffset.UTC));
    }

    private static String hmac(String words) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
    }
}
