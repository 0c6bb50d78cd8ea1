package clinic.meridian.launcher.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All letters, in the order of their arrival, one JSON line each in a file. A letter is on disk
 * before its sender hears that it was taken.
 */
final class Letters {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Letter> byId = new LinkedHashMap<>();
    private final FileChannel file;

    Letters(Path folder) {
        try {
            Files.createDirectories(folder);
            Path path = folder.resolve("letters.jsonl");
            long whole = Files.exists(path) ? read(path) : 0;
            file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            file.truncate(whole).position(whole);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the mailbox in " + folder, e);
        }
    }

    /** A second letter of the same id changes nothing. */
    synchronized void keep(Letter letter) {
        if (byId.containsKey(letter.id())) {
            return;
        }
        try {
            var line = ByteBuffer.wrap((JSON.writeValueAsString(letter) + "\n").getBytes(UTF_8));
            while (line.hasRemaining()) {
                if (file.write(line) < 0) {
                    throw new IOException("the mailbox's file takes nothing");
                }
            }
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a letter", e);
        }
        byId.put(letter.id(), letter);
    }

    /** Newest last. */
    synchronized List<Letter> all() {
        return List.copyOf(byId.values());
    }

    /**
     * @return the length of the lines that were written whole; a crash can leave half a line, whose
     *     sender heard no yes and sends again
     */
    private long read(Path path) throws IOException {
        long whole = 0;
        for (String line : Files.readString(path).split("(?<=\n)", -1)) {
            try {
                if (!line.endsWith("\n")) {
                    break;
                }
                Letter letter = JSON.readValue(line, Letter.class);
                byId.put(letter.id(), letter);
                whole += line.getBytes(UTF_8).length;
            } catch (JacksonException e) {
                break;
            }
        }
        return whole;
    }
}
