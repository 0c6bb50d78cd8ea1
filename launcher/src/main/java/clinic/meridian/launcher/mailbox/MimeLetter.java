package clinic.meridian.launcher.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Reads an e-mail: its text, its HTML, and everything else as attachments. */
final class MimeLetter {
    private final StringBuilder text = new StringBuilder();
    private @Nullable String html;
    private final List<Letter.Attachment> attachments = new ArrayList<>();

    private MimeLetter() {}

    static Letter read(MimeMessage message, String to, Instant at) throws MessagingException {
        try {
            var parts = new MimeLetter();
            parts.read(message);
            String id =
                    Objects.requireNonNullElseGet(
                            message.getMessageID(), () -> UUID.randomUUID().toString());
            return new Letter(
                    id + " " + to,
                    "email",
                    to,
                    message.getSubject(),
                    parts.text.toString(),
                    parts.html,
                    at,
                    parts.attachments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                read(parts.getBodyPart(i));
            }
        } else if (part.getFileName() == null && part.isMimeType("text/plain")) {
            text.append(words(part));
        } else if (part.getFileName() == null && part.isMimeType("text/html")) {
            html = words(part);
        } else {
            String name = Objects.requireNonNullElse(part.getFileName(), "unnamed");
            attachments.add(new Letter.Attachment(name, part.getContentType(), words(part)));
        }
    }

    private static String words(Part part) throws MessagingException, IOException {
        String charset = new ContentType(part.getContentType()).getParameter("charset");
        byte[] bytes = part.getInputStream().readAllBytes();
        return charset == null
                ? new String(bytes, StandardCharsets.UTF_8)
                : new String(bytes, charset);
    }
}
