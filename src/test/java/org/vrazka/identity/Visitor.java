package org.vrazka.identity;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without a picture: keeps cookies, sends the token of the page that it has read, follows
 * no redirect by itself.
 */
public class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");

    final Map<String, String> cookies = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private @Nullable String token;

    public Visitor(int port) {
        address = "http://localhost:" + port;
    }

    /** Sends a header from now on. */
    public Visitor with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Visitor without(String name) {
        headers.remove(name);
        return this;
    }

    Visitor withoutToken() {
        token = null;
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Posts a form: names and values in turn. */
    public HttpResponse<String> post(String path, String... form) {
        var fields = new HashMap<String, String>();
        for (int i = 0; i < form.length; i += 2) {
            fields.put(form[i], form[i + 1]);
        }
        if (token != null) {
            fields.put("_csrf", token);
        }
        String body =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a body as a script of the page would. */
    public HttpResponse<String> post(String path, String type, HttpRequest.BodyPublisher body) {
        var request = request(path).header("Content-Type", type);
        if (token != null) {
            request.header("X-CSRF-TOKEN", token);
        }
        return send(request.POST(body));
    }

    public HttpResponse<String> signIn(User user) {
        get("/sign-in");
        return post(
                "/sign-in", "email", user.id() + "@example.org", "password", UserFixture.PASSWORD);
    }

    boolean isSignedIn() {
        return get("/profile").statusCode() == 200;
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            var found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, pair.substring(name.length() + 1));
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
