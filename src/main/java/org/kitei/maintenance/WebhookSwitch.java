package org.kitei.maintenance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts the order as JSON. {@code Kitei-Timestamp} has the seconds since 1970, {@code Kitei-Signature} the HMAC-SHA256 in lower-case
 * hex over the timestamp, a full stop and the body, and {@code Idempotency-Key} is the order's. An answer 2xx means done, 408, 425,
 * 429 and 5xx that it may be tried again, as does silence; anything else is a failure, a redirection too, because whoever the order
 * was led on to would learn it.
 */
class WebhookSwitch implements AccountSwitch {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookSwitch.class);
    private static final String MAC = "HmacSHA256";
    private static final Set<Integer> TRY_AGAIN = Set.of(408, 425, 429);

    private final URI address;
    private final SecretKeySpec secret;
    private final Duration limit;
    private final ObjectMapper json;
    private final Clock clock;
    private final HttpClient client;

    WebhookSwitch(URI address, String secret, Duration limit, ObjectMapper json, Clock clock) {
        this.address = address;
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC);
        this.limit = limit;
        this.json = json;
        this.clock = clock;
        client = HttpClient.newBuilder().connectTimeout(limit).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    @Override
    public Answer open(Order order) {
        return post("open", order);
    }

    @Override
    public Answer close(Order order) {
        return post("close", order);
    }

    @Override
    public How how() {
        return How.WEBHOOK;
    }

    private Answer post(String act, Order order) {
        var sent = client.sendAsync(request(act, order), BodyHandlers.discarding());
        try {
            return answer(sent.get(limit.toMillis(), TimeUnit.MILLISECONDS), order);
        } catch (TimeoutException silence) {
            sent.cancel(true);
            return told(Answer.again("no answer within " + limit), order);
        } catch (ExecutionException unreachable) {
            return told(Answer.again(unreachable.getCause() instanceof IOException broken ? broken.toString() : unreachable.toString()), order);
        } catch (InterruptedException stopping) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            return Answer.again("interrupted");
        }
    }

    private HttpRequest request(String act, Order order) {
        var timestamp = String.valueOf(clock.instant().getEpochSecond());
        var body = body(act, order);
        return HttpRequest.newBuilder(address).timeout(limit)
                .header("Content-Type", "application/json").header("Idempotency-Key", order.key())
                .header("Kitei-Timestamp", timestamp).header("Kitei-Signature", sign(timestamp + "." + body))
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8)).build();
    }

    private String body(String act, Order order) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("act", act);
        facts.put("facility", order.facilityId().toString());
        facts.put("work", order.workId().toString());
        facts.put("system", order.system());
        facts.put("account", order.account());
        facts.put("until", order.until().toString());
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String sign(String words) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(HttpResponse<Void> response, Order order) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return Answer.DONE;
        }
        var reason = "HTTP " + status;
        return told(status >= 500 || TRY_AGAIN.contains(status) ? Answer.again(reason) : Answer.failed(reason), order);
    }

    private static Answer told(Answer answer, Order order) {
        LOG.warn("account switch {}: {} {}", order.key(), answer.result(), answer.reason());
        return answer;
    }
}
