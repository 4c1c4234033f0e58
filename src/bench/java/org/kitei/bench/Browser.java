package org.kitei.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the program's pages as one person. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;

    Browser(int port) {
        address = "http://localhost:" + port;
    }

    Browser signIn(String facility, String name, String password) {
        var token = TOKEN.matcher(page("/sign-in"));
        Work.require(token.find(), "the sign-in page has no token");
        var form = Map.of("facility", facility, "name", name, "password", password, "_csrf", token.group(1)).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = send(HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)));
        Work.require(answer.statusCode() == 302, "signing in was answered with " + answer.statusCode());
        return this;
    }

    String page(String path) {
        var answer = send(HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html"));
        Work.require(answer.statusCode() == 200 && answer.body().contains("</html>"), path + " was answered with " + answer.statusCode());
        return answer.body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
