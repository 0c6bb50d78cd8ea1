package clinic.meridian.web;

import clinic.meridian.desk.access.SignedLinks;
import clinic.meridian.elmstreet.ElmStreet;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The web module and the services behind it, really running on free ports, and a browser. */
public final class Door implements AutoCloseable {

    static {
        // As the gateway sets it for itself; here a client of the tests is made before it.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private static final String LINK_KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private final Path folder;
    private final int port = freePort();
    private final ConfigurableApplicationContext services;
    private final ConfigurableApplicationContext web;

    private final HttpClient browser =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final HttpClient plain =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * @param more properties of the web module
     */
    public Door(String... more) {
        try {
            folder = Files.createTempDirectory("door");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        services =
                new SpringApplicationBuilder(ElmStreet.class)
                        .run(
                                "--server.port=0",
                                "--server.shutdown=immediate",
                                "--spring.application.name=services",
                                "--meridian.link-key=" + LINK_KEY,
                                "--meridian.issuer=" + url(""));
        String behind =
                "http://localhost:"
                        + services.getEnvironment().getRequiredProperty("local.server.port");
        List<String> properties =
                new ArrayList<>(
                        List.of(
                                "--server.port=" + port,
                                "--meridian.issuer=" + url(""),
                                "--meridian.public-url=" + url(""),
                                "--meridian.signing-key-file=" + signingKey(),
                                "--meridian.clock-file=" + folder.resolve("clock"),
                                "--meridian.services.booking=" + behind,
                                "--meridian.services.reminder=" + behind,
                                "--meridian.services.plan=" + behind,
                                "--meridian.sign-in.staff[0].user=mei",
                                "--meridian.sign-in.staff[0].password=needles",
                                "--meridian.sign-in.staff[0].roles=practitioner",
                                "--meridian.sign-in.staff[0].clinics=elm-street",
                                "--meridian.sign-in.machines[0].id=api",
                                "--meridian.sign-in.machines[0].secret=api-secret",
                                "--meridian.sign-in.machines[0].roles=admin",
                                "--meridian.sign-in.machines[0].clinics=*",
                                "--meridian.sign-in.machines[1].id=kiosk",
                                "--meridian.sign-in.machines[1].secret=kiosk-secret",
                                "--meridian.sign-in.machines[1].roles=reception",
                                "--meridian.sign-in.machines[1].clinics=elm-street",
                                "--meridian.sign-in.machines[2].id=elsewhere",
                                "--meridian.sign-in.machines[2].secret=elsewhere-secret",
                                "--meridian.sign-in.machines[2].roles=admin",
                                "--meridian.sign-in.machines[2].clinics=oak-lane"));
        for (var one : more) {
            properties.removeIf(known -> known.startsWith(one.substring(0, one.indexOf('=') + 1)));
            properties.add(one);
        }
        web = SpringApplication.run(Web.class, properties.toArray(String[]::new));
    }

    public String url(String path) {
        return "http://localhost:" + port + path;
    }

    public Path signingKey() {
        return folder.resolve("signing-key.json");
    }

    /** A key as reminder-service would put it into a message. */
    public String key(String subject) {
        return new SignedLinks(LINK_KEY, Clock.systemUTC())
                .sign(subject, Instant.now().plus(Duration.ofDays(1)));
    }

    /** As a browser with cookies that follows redirects. */
    public HttpResponse<String> open(String path) {
        return send(
                browser,
                HttpRequest.newBuilder(URI.create(url(path))).header("Accept", "text/html"));
    }

    public HttpResponse<String> submit(String path, String form) {
        return send(
                browser,
                HttpRequest.newBuilder(URI.create(url(path)))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    /** The browser is Mei Tanaka's from here on. */
    public void signIn() {
        var form = open("/staff");
        var page = submit("/sign-in", proof(form) + "&username=mei&password=needles");
        if (!page.uri().getPath().equals("/staff")) {
            throw new AssertionError("not signed in: " + page.body());
        }
    }

    /** As a machine: no cookies, no redirects. */
    public HttpResponse<String> call(String path, String... headers) {
        return send(plain, with(HttpRequest.newBuilder(URI.create(url(path))), headers));
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        return send(
                plain,
                with(HttpRequest.newBuilder(URI.create(url(path))), headers)
                        .POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> token(String id, String secret) {
        String basic =
                Base64.getEncoder()
                        .encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return post(
                "/oauth2/token",
                "grant_type=client_credentials",
                "Authorization",
                "Basic " + basic,
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    /** The access token of a machine whose secret is its id and {@code -secret}. */
    public String tokenOf(String machine) {
        return found("\"access_token\":\"([^\"]+)\"", token(machine, machine + "-secret").body());
    }

    /** The hidden proof in a form of the page. */
    public static String proof(HttpResponse<String> page) {
        return "_csrf=" + found("name=\"_csrf\" value=\"([^\"]+)\"", page.body());
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(
                    request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The issuer's address is part of every token, so it must be known before the start. */
    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        web.close();
        services.close();
    }
}
