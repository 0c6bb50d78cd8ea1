package clinic.meridian.launcher.house;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;

/** What people and programs sign in with; generated at the first start, kept in one file. */
public record Credentials(Staff staff, Api api) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public record Staff(String user, String password) {}

    /** For {@code /oauth2/token} with client credentials. */
    public record Api(String clientId, String clientSecret) {}

    public static Credentials of(Home home) {
        try {
            if (Files.exists(home.credentials())) {
                return JSON.readValue(Files.readAllBytes(home.credentials()), Credentials.class);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + home.credentials(), e);
        }
        var fresh = new Credentials(new Staff("desk", random(15)), new Api("api", random(24)));
        Home.writePrivately(home.credentials(), JSON.writeValueAsBytes(fresh));
        return fresh;
    }

    static String random(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
