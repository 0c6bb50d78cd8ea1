package clinic.meridian.launcher.mailbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One SMS as Twilio's Messages API takes and shows it. */
record Sms(String account, String sid, String from, String to, String body) {

    /** The same token gives the same message, however often it is sent. */
    static Sms of(String account, Map<String, String> form, String token) {
        var name = (account + "/" + token).getBytes(StandardCharsets.UTF_8);
        String sid = "SM" + UUID.nameUUIDFromBytes(name).toString().replace("-", "");
        return new Sms(
                account,
                sid,
                form.getOrDefault("From", form.getOrDefault("MessagingServiceSid", "")),
                form.getOrDefault("To", ""),
                form.getOrDefault("Body", ""));
    }

    Letter letter(Instant at) {
        return new Letter(sid, "sms", to, null, body, null, at, List.of());
    }

    static Map<String, Object> shown(String account, String from, Letter letter, String status) {
        String date =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(letter.at().atOffset(ZoneOffset.UTC));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sid", letter.id());
        json.put("account_sid", account);
        json.put("api_version", "2010-04-01");
        json.put("from", from);
        json.put("to", letter.to());
        json.put("body", letter.text());
        json.put("status", status);
        json.put("direction", "outbound-api");
        json.put("num_segments", "1");
        json.put("num_media", "0");
        json.put("date_created", date);
        json.put("date_updated", date);
        json.put("date_sent", date);
        json.put("uri", "/2010-04-01/Accounts/" + account + "/Messages/" + letter.id() + ".json");
        return json;
    }
}
