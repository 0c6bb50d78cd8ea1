package clinic.meridian.launcher.demo;

import tools.jackson.databind.JsonNode;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The link in a message that offers a kept opening. */
public record Offer(String hold, String key) {
    private static final Pattern LINK =
            Pattern.compile("/offers/([\\w-]+)\\?key=([\\w.~-]+[\\w~-])");

    static Optional<Offer> in(JsonNode letter) {
        Matcher link = LINK.matcher(letter.path("text").asString(""));
        return link.find()
                ? Optional.of(new Offer(link.group(1), link.group(2)))
                : Optional.empty();
    }
}
