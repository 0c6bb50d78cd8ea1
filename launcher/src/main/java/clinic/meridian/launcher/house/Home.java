package clinic.meridian.launcher.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Where things are on this machine.
 *
 * @param project the folder with the modules in it, each built to {@code target/<module>.jar}
 * @param folder what running leaves behind: data, logs, secrets; readable by its owner only
 */
public record Home(Path project, Path folder) {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");

    public Home {
        try {
            Files.createDirectories(folder.resolve("data"));
            Files.createDirectories(folder.resolve("logs"));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the folder " + folder, e);
        }
    }

    Path data(String part) {
        return folder.resolve("data").resolve(part).toAbsolutePath();
    }

    public Path log(String part) {
        return folder.resolve("logs").resolve(part + ".log");
    }

    /** The jar that a service is started from. */
    public Path jar(String module) {
        return project.resolve(module, "target", module + ".jar").toAbsolutePath();
    }

    /** Holds how far the clinic's time is ahead of the machine's. */
    public Path clock() {
        return folder.resolve("clock").toAbsolutePath();
    }

    public Path credentials() {
        return folder.resolve("credentials.json");
    }

    /** The file is whole or not there, and its owner's only. */
    static void writePrivately(Path file, byte[] content) {
        try {
            Path fresh =
                    Files.createTempFile(
                            file.toAbsolutePath().getParent(),
                            "new",
                            null,
                            PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.write(fresh, content);
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
