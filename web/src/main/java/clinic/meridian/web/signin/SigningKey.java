package clinic.meridian.web.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;

/**
 * The key that signs tokens, kept in a file (mode 600) so that services go on trusting after a
 * restart. To change it, remove the file and restart: services fetch the new one by its id.
 */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    /** Reads the file, or makes the key at the first start. */
    static RSAKey in(Path file) {
        try {
            if (!Files.exists(file)) {
                keep(make(), file);
            }
            return RSAKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the signing key in " + file, e);
        } catch (ParseException e) {
            throw new IllegalStateException(
                    file + " holds no signing key; remove it and a new one is made", e);
        }
    }

    private static RSAKey make() {
        try {
            return new RSAKeyGenerator(BITS).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot make a signing key", e);
        }
    }

    /** Whole or not at all; whoever comes second takes what the first one kept. */
    private static void keep(RSAKey key, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var onlyUs = PosixFilePermissions.fromString("rw-------");
        Path fresh =
                Files.createTempFile(
                        folder, "signing-key", null, PosixFilePermissions.asFileAttribute(onlyUs));
        try {
            Files.writeString(fresh, key.toJSONString());
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException _) {
            // another process was first
        } catch (UnsupportedOperationException _) {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
