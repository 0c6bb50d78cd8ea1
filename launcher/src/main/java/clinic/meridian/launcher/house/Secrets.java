package clinic.meridian.launcher.house;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What only the parts of this system know of each other; generated at the first start.
 *
 * @param linkKey signs the links that patients get; base64 of 32 bytes
 * @param vaultKey wraps the keys of the patients' contact data; base64 of 32 bytes. Lost, the
 *     contact data is lost
 */
record Secrets(String linkKey, String vaultKey, String twilioAccount, String twilioToken) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static Secrets of(Home home) {
        Path file = home.folder().resolve("secrets.json");
        try {
            if (Files.exists(file)) {
                return JSON.readValue(Files.readAllBytes(file), Secrets.class);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        var random = new SecureRandom();
        var fresh = new Secrets(key(random), key(random), "AC" + hex(random, 16), hex(random, 16));
        Home.writePrivately(file, JSON.writeValueAsBytes(fresh));
        return fresh;
    }

    private static String key(SecureRandom random) {
        return Base64.getEncoder().encodeToString(bytes(random, 32));
    }

    private static String hex(SecureRandom random, int count) {
        return HexFormat.of().formatHex(bytes(random, count));
    }

    private static byte[] bytes(SecureRandom random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
